"""What is due: the database knows, APScheduler only knocks."""
