"""Labs: what a reader does before the page tells. What they ask and what is right is worked out here; pages make HTML of it."""
