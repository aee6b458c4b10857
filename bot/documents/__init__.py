"""What goes out and comes in as files and pictures; pure, and run apart from the loop."""
