### While people sit together

sitting-ways-on = Wait a little and press "Open" again; or hold it as a talk, without votes, and open it once enough have come; or call it off for another day.
button-session-talk = Only talk
