"""What a keeper is told of new figures: what they change, and what is held or too late."""
