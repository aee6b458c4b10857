"""Facts that others must hear, and whom they are for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.councils.model.councils import Council
from bot.councils.model.quiet import after_quiet


class EventKind(StrEnum):
    """What happened; the name is also the name of its sentence."""

    COUNCIL_FOUNDED = "council-founded"
    SEAT_GIVEN = "seat-given"
    SEAT_LINK = "seat-link"
    SEATS_GIVEN = "seats-given"
    SEAT_LINKS = "seat-links"
    PEOPLE_SEATED = "people-seated"
    ROSTER_REFUSED = "roster-refused"
    ROSTER_IMPORTED = "roster-imported"
    SEAT_CLAIMED = "seat-claimed"
    SEAT_ENDED = "seat-ended"
    TERM_ENDED = "term-ended"
    TAG_CHANGED = "tag-changed"
    ABSENCE_REPORTED = "absence-reported"
    SUCCESSION_ASKED = "succession-asked"
    SUCCESSION_REFUSED = "succession-refused"
    SUCCEEDED = "succeeded"
    LINK_REVOKED = "link-revoked"
    GUEST_LINK_REVOKED = "guest-link-revoked"
    POST_GIVEN = "post-given"
    GUEST_INVITED = "guest-invited"
    GUEST_LINK = "guest-link"
    GUEST_JOINED = "guest-joined"
    GUEST_DECLINED = "guest-declined"
    GUEST_THANKED = "guest-thanked"
    RULE_CHANGED = "rule-changed"
    ALLIANCE_FOUNDED = "alliance-founded"
    ALLIANCE_CODE = "alliance-code"
    ALLIANCE_JOINED = "alliance-joined"
    ALLIANCE_LEFT = "alliance-left"
    ROLE_CODE = "role-code"
    ROLE_TAKEN = "role-taken"
    STAGE_SET = "stage-set"
    PILOT_NAMED = "pilot-named"
    NEWLY_OPEN = "newly-open"
    IMPORT_REFUSED = "import-refused"
    IMPORT_READY = "import-ready"
    IMPORT_APPLIED = "import-applied"
    IMPORT_CANCELLED = "import-cancelled"
    ANNOUNCEMENT_DRAFTED = "announcement-drafted"
    ANNOUNCEMENT_SENT = "announcement-sent"
    ANNOUNCEMENT_STOPPED = "announcement-stopped"
    ANNOUNCEMENT_DROPPED = "announcement-dropped"
    ANNOUNCED = "announced"
    ANNOUNCEMENT_READ = "announcement-read"
    MEMBER_ERASED = "member-erased"
    MONTHLY_ASKED = "monthly-asked"
    MONTHLY_STOPPED = "monthly-stopped"
    MONTHLY_SUMMARY = "monthly-summary"
    TEMPLATE_TAKEN = "template-taken"
    ROLE_ENDED = "role-ended"
    MENTOR_WANTED = "mentor-wanted"
    MENTOR_GIVEN = "mentor-given"
    MENTOR_INTRODUCED = "mentor-introduced"
    MENTOR_DECLINED = "mentor-declined"
    MENTOR_GONE = "mentor-gone"
    MENTOR_ASKED = "mentor-asked"
    GUIDANCE = "guidance"
    EXAMPLE_OFFERED = "example-offered"
    EXAMPLE_TOLD = "example-told"
    EXAMPLE_OBJECTED = "example-objected"
    EXAMPLE_HANDED_OVER = "example-handed-over"
    EXAMPLE_TAKEN_BACK = "example-taken-back"
    LANGUAGE_CHOSEN = "language-chosen"
    FORGOTTEN = "forgotten"
    ISSUE_COLLECTED = "issue-collected"
    ISSUE_TAKEN_DOWN = "issue-taken-down"
    ISSUE_WORDED = "issue-worded"
    LEAD_LEFT = "lead-left"
    LEAD_WAITS = "lead-waits"
    LEAD_DROPPED = "lead-dropped"
    ISSUE_TO_TRIAGE = "issue-to-triage"
    ISSUE_UNANSWERED = "issue-unanswered"
    ISSUE_ACCEPTED = "issue-accepted"
    ISSUE_DECLINED = "issue-declined"
    ISSUE_WITHDRAWN = "issue-withdrawn"
    ISSUE_FIXED = "issue-fixed"
    ISSUE_ASKED = "issue-asked"
    ISSUE_ANSWERED = "issue-answered"
    ISSUE_MERGED = "issue-merged"
    ISSUE_ALONE_AGAIN = "issue-alone-again"
    ISSUE_SECONDED = "issue-seconded"
    ISSUE_FOLLOWED = "issue-followed"
    ISSUE_SOLVED = "issue-solved"
    ISSUE_REFERRED = "issue-referred"
    REFERRAL_RECEIVED = "referral-received"
    REFERRAL_ACCEPTED = "referral-accepted"
    REFERRAL_RETURNED = "referral-returned"
    REFERRAL_PASSED_ON = "referral-passed-on"
    REFERRAL_ESCALATED = "referral-escalated"
    REFERRAL_OVERDUE = "referral-overdue"
    REFERRAL_RESOLVED = "referral-resolved"
    REFERRAL_ASKED = "referral-asked"
    REFERRAL_RATED = "referral-rated"
    REFERRAL_REOPENED = "referral-reopened"
    REFERRAL_CLOSED = "referral-closed"
    ASSEMBLY_STEP = "assembly-step"
    BODY_NAMED = "body-named"
    DAYS_SET = "days-set"
    CATEGORY_OFFERED = "category-offered"
    TOPIC_MADE = "topic-made"
    TOPIC_WITHDRAWN = "topic-withdrawn"
    TOPIC_DEFERRED = "topic-deferred"
    TOPIC_RESUMED = "topic-resumed"
    TOPIC_EMPTIED = "topic-emptied"
    SESSION_CONVENED = "session-convened"
    SESSION_DEMANDED = "session-demanded"
    DEMAND_WITHDRAWN = "demand-withdrawn"
    SESSION_FORCED = "session-forced"
    SERIES_DUE = "series-due"
    SERIES_CONTINUED = "series-continued"
    SESSION_MOVED = "session-moved"
    SESSION_CANCELLED = "session-cancelled"
    SESSION_ANSWERED = "session-answered"
    EXCUSE_GIVEN = "excuse-given"
    VISIT_WISHED = "visit-wished"
    VISIT_JOINED = "visit-joined"
    VISIT_LEFT = "visit-left"
    VISIT_TOLD = "visit-told"
    AGENDA_ARRANGED = "agenda-arranged"
    AGENDA_PUBLISHED = "agenda-published"
    AGENDA_EMPTIED = "agenda-emptied"
    TOPIC_OFF_AGENDA = "topic-off-agenda"
    SESSION_REMINDED = "session-reminded"
    SESSION_BEGUN = "session-begun"
    SESSIONS_MISSED = "sessions-missed"
    SESSION_ENDED = "session-ended"
    CHECKED_IN = "checked-in"
    CODE_MADE = "code-made"
    CODE_MISTYPED = "code-mistyped"
    HOST_NAMED = "host-named"
    HOST_CHANGED = "host-changed"
    HAND_RAISED = "hand-raised"
    HAND_LOWERED = "hand-lowered"
    FLOOR_GIVEN = "floor-given"
    FLOOR_PAUSED = "floor-paused"
    FLOOR_GOES_ON = "floor-goes-on"
    FLOOR_ENDED = "floor-ended"
    SPEAKER_SKIPPED = "speaker-skipped"
    SPEAKER_WARNED = "speaker-warned"
    CONTRIBUTION_ASKED = "contribution-asked"
    CHECKED_OUT = "checked-out"
    TAKEN_UP = "taken-up"
    ITEM_FINISHED = "item-finished"
    AGENDA_DONE = "agenda-done"
    NOTE_KEPT = "note-kept"
    NOTE_TAKEN_BACK = "note-taken-back"
    MINUTES_DRAFTED = "minutes-drafted"
    MINUTES_WORDED = "minutes-worded"
    MINUTES_PUBLISHED = "minutes-published"
    MINUTES_RECALLED = "minutes-recalled"
    MINUTES_REMINDED = "minutes-reminded"
    MINUTES_APPROVED = "minutes-approved"
    MINUTES_OBJECTED = "minutes-objected"
    OBJECTION_KEPT = "objection-kept"
    OBJECTION_ANSWERED = "objection-answered"
    MINUTES_ENTERED = "minutes-entered"
    MINUTES_WITNESSED = "minutes-witnessed"
    MINUTES_TO_ENTER = "minutes-to-enter"
    MINUTES_CONFIRMED = "minutes-confirmed"
    ADDENDUM_ADDED = "addendum-added"
    TIMES_PROPOSED = "times-proposed"
    SLOT_TAPPED = "slot-tapped"
    TIMES_DROPPED = "times-dropped"
    MOTION_PROPOSED = "motion-proposed"
    MOTION_SECONDED = "motion-seconded"
    MOTION_TO_PUT = "motion-to-put"
    MOTION_PUT = "motion-put"
    MOTION_WITHDRAWN = "motion-withdrawn"
    MOTION_DROPPED = "motion-dropped"
    VOTE_OPENED = "vote-opened"
    VISIT_VOTE = "visit-vote"
    VOTE_REMINDED = "vote-reminded"
    BALLOTS_TO_ENTER = "ballots-to-enter"
    BALLOT_CAST = "ballot-cast"
    BALLOT_IN_BOX = "ballot-in-box"
    ADVICE_GIVEN = "advice-given"
    LAST_BALLOT = "last-ballot"
    OPTION_MARKED = "option-marked"
    BALLOTS_ENTERED = "ballots-entered"
    BALLOTS_WITNESSED = "ballots-witnessed"
    BALLOT_ENTERED = "ballot-entered"
    RECUSED = "recused"
    VOTE_TIED = "vote-tied"
    VOTE_CLOSED = "vote-closed"
    VOTE_WITHDRAWN = "vote-withdrawn"
    RESOLUTION_ADOPTED = "resolution-adopted"
    OWNER_ASKED = "owner-asked"
    OWNER_ACCEPTED = "owner-accepted"
    OWNER_DECLINED = "owner-declined"
    OWNER_REMINDED = "owner-reminded"
    PROGRESS_REPORTED = "progress-reported"
    DONE_CLAIMED = "done-claimed"
    FEEDBACK_ASKED = "feedback-asked"
    FEEDBACK_GIVEN = "feedback-given"
    CONFIRMATION_ASKED = "confirmation-asked"
    RESOLUTION_OVERDUE = "resolution-overdue"
    RESOLUTION_REOPENED = "resolution-reopened"
    RESOLUTION_CLOSED = "resolution-closed"
    RESOLUTION_WAIVED = "resolution-waived"
    RESOLUTION_WITHDRAWN = "resolution-withdrawn"
    FORM_OPENED = "form-opened"
    FORM_CANCELLED = "form-cancelled"


Fact = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to `number` of a council.

    Facts are plain: labels, people's words, names, counts; one whose name ends in `_at` is an ISO 8601 moment, one in
    `_on` an ISO 8601 day, one in `_names` several names, one a line.
    """

    kind: EventKind
    council: int | None = None
    number: int | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def heard_at(self, council: Council, now: datetime) -> datetime:
        """When people of the council may hear of it: now, or when its quiet hours are over.

        At night nobody is woken but for what can be set right only while a vote is open, and for what names a moment
        that would pass meanwhile, such as a close.
        """
        morning = after_quiet(council.settings, council.zone, now)
        if morning == now or self.kind in _HEARD_AT_ONCE:
            return now
        named = (datetime.fromisoformat(str(fact)) for name, fact in self.facts.items() if name.endswith("_at"))
        return now if any(now < moment <= morning for moment in named) else morning


_HEARD_AT_ONCE = frozenset(
    {
        EventKind.SEAT_CLAIMED,
        EventKind.RECUSED,
        EventKind.BALLOT_ENTERED,
        EventKind.BALLOTS_WITNESSED,
        EventKind.FLOOR_GIVEN,
        EventKind.VISIT_VOTE,
        EventKind.SPEAKER_WARNED,
        EventKind.HOST_CHANGED,
        EventKind.CODE_MADE,
    }
)


class BoardKind(StrEnum):
    """What a board in the group shows."""

    COUNCIL = "council"
    TOPIC = "topic"
    SESSION = "session"
    SLOTS = "slots"
    VOTE = "vote"
    RESOLUTION = "resolution"
