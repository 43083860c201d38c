"""What prose must obey: one skeleton in both languages, no typed number, no word to avoid, no link without its source."""
