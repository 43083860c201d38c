"""The balance sheet of any week as vessels, and of any two weeks as what moved between them: sums and sentences, no picture."""
