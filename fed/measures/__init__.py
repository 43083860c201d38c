"""What is worked out of the series: pure functions of a frame, needed by charts and by facts alike."""
