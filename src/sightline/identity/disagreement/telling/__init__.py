"""Documents as sentences, with what their words say of dates, hours, amounts and meetings."""
