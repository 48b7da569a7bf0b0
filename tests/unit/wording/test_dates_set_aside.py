"""Wordings written down before the grammar was tuned, and kept aside to measure it: cells first, then prose."""

import pytest

from sightline.wording.dates import find_dates, read_date

CELLS = {
    "7/3/15": "2015-03-07 2015-03-07 day",
    "07-03-2015": "2015-03-07 2015-03-07 day",
    "7.3/2015": "2015-03-07 2015-03-07 day",
    "the 7th of March 2015": "2015-03-07 2015-03-07 day",
    "Sat 7th Mar '15": "2015-03-07 2015-03-07 day",
    "Saturday, 7 March, 2015": "2015-03-07 2015-03-07 day",
    "7 MARCH 2015": "2015-03-07 2015-03-07 day",
    "7\u00a0March\u00a02015": "2015-03-07 2015-03-07 day",
    "7 Sept. 2015": "2015-09-07 2015-09-07 day",
    "07MAR2015": "2015-03-07 2015-03-07 day",
    "07 03 2015": "2015-03-07 2015-03-07 day",
    "42070": "2015-03-07 2015-03-07 day",
    "20150307": "2015-03-07 2015-03-07 day",
    "2015/03/07": "2015-03-07 2015-03-07 day",
    "07/03/2015 00:00:00": "2015-03-07 2015-03-07 minute 00:00 00:00",
    "07/03/15 1645 hrs": "2015-03-07 2015-03-07 minute 16:45 16:45",
    "07/03/15 @ 4.45pm": "2015-03-07 2015-03-07 minute 16:45 16:45",
    "7 March 2015 pm": "2015-03-07 2015-03-07 part_of_day 12:00 23:59",
    "7 March 2015, late evening": "2015-03-07 2015-03-07 part_of_day 20:00 23:59",
    "7 March 2015 between 2pm and 4pm": "2015-03-07 2015-03-07 part_of_day 14:00 16:00",
    "night of 7/8 March 2015": "2015-03-07 2015-03-08 part_of_day 18:00 08:00",
    "Mar-15": "2015-03-01 2015-03-31 month",
    "March '15": "2015-03-01 2015-03-31 month",
    "3/2015": "2015-03-01 2015-03-31 month",
    "March, 2015": "2015-03-01 2015-03-31 month",
    "the end of March 2015": "2015-03-20 2015-03-31 part_of_month",
    "beginning of 2015": "2015-01-01 2015-03-31 part_of_year",
    "mid 2015": "2015-05-01 2015-08-31 part_of_year",
    "Summer 2015": "2015-06-01 2015-09-23 season",
    "autumn term 2014/15": "2014-08-25 2014-12-31 term",
    "Feb half-term 2015": "2015-02-06 2015-02-28 term",
    "Easter Sunday 2015": "2015-04-05 2015-04-05 day",
    "Good Friday 2016": "2016-03-25 2016-03-25 day",
    "Boxing Day 2014": "2014-12-26 2014-12-26 day",
    "Christmas Eve 2014": "2014-12-24 2014-12-24 day",
    "academic year 2014/15": "2014-09-01 2015-08-31 range",
    "w/c 9.3.15": "2015-03-09 2015-03-15 week",
    "wk commencing 9 March 2015": "2015-03-09 2015-03-15 week",
    "w/e 13/3/15": "2015-03-07 2015-03-13 week",
    "7 & 8 March 2015": "2015-03-07 2015-03-08 range",
    "7th to 9th March 2015": "2015-03-07 2015-03-09 range",
    "28 Feb - 2 March 2015": "2015-02-28 2015-03-02 range",
    "28/02/15 to 02/03/15": "2015-02-28 2015-03-02 range",
    "between 28 December and 2 January 2015": "2014-12-28 2015-01-02 range",
    "Dec 2014 / Jan 2015": "2014-12-01 2015-01-31 range",
    "circa 2015": "2015-01-01 2015-12-31 unsure",
    "around 7 March 2015": "2015-03-07 2015-03-07 unsure",
    "~March 2015": "2015-03-01 2015-03-31 unsure",
    "07/03/2015 (?)": "2015-03-07 2015-03-07 unsure",
    "07/?03/2015": "unknown",
    "prior to 7 March 2015": "None 2015-03-06 before",
    "by 7 March 2015": "None 2015-03-07 before",
    "on or before 7 March 2015": "None 2015-03-07 before",
    "post March 2015": "2015-04-01 None after",
    "Sunday 7 March 2015": "2015-03-07 2015-03-07 unsure",
    "31 April 2015": "unknown",
    "13/13/2015": "unknown",
    "29/02/2015": "unknown",
    "29/02/2016": "2016-02-29 2016-02-29 day",
    "3 weeks": "unknown",
    "aged 4": "unknown",
    "Not known": "unknown",
    "7th": "unknown",
    "12.30": "unknown",
    "01283 505050": "unknown",
}

PROSE = {
    "Friday 14/03 at about 1900 police attended.": [],
    "On 6 March around 1930 mum rang.": [],
    "14 March 2014 at about 1900 he left.": ["14 March 2014 at about 1900"],
    "The house was built around 1930, she came in about 2014.": ["around 1930", "in about 2014"],
    "He was seen on 7th March 2015.Mother was present.": ["7th March 2015"],
    "Visits took place on 3, 10 and 17 March 2015 at home.": ["3", "10", "17 March 2015"],
    "In June 2015 the plan ended; by July 2015 she had moved.": ["June 2015", "by July 2015"],
    "The case was open from September 2014 until March 2015.": ["from September 2014 until March 2015"],
    "She may march in for a second time in the spring of 2015.": ["spring of 2015"],
    "They moved to 2015 Station Road and 2014 houses were built.": [],
    "Ring 020 7946 0958 or quote REF 12/05/14 for crime 1999/2014.": [],
    "He was banned for 14 years after a ten-week inquiry, aged 31.": [],
    "At 2014hrs on 7 March 2015 officers attended.": ["2014hrs on 7 March 2015"],
    "Under the Children Act 1989 and Working Together 2013 she had duties.": [],
    "Page 4 of 2014\nPrinted 12/05/2014\n": [],
    "Confidential v3 12.05.14\nThe child was seen on 14.05.14.": ["14.05.14"],
    "On 4 April 12 officers attended; on 4 April 2015 three did.": ["4 April 2015"],
    "4.2.10 The nurse called.\n4.2.11 On 3 May 2015 she called again.\n": ["3 May 2015"],
    "Was he at school on 3 May 2015? Nobody knew.": ["3 May 2015"],
    "Born 3rd May 2012, he was two in late 2014.": ["3rd May 2012", "late 2014"],
    "The police (14 March 2015) and health (16/3/15) agreed.": ["14 March 2015", "16/3/15"],
    "Overnight on 3/4 May 2015 he slept in the car.": ["Overnight on 3/4 May 2015"],
    "April, 4, and her brother May, 2, were seen by June.": [],
    "Concerns were raised as early as 2013 and again in 2015.": ["2013", "2015"],
    "The injury was dated to between 3 March and 5 March 2015 by Dr Hall.": ["between 3 March and 5 March 2015"],
    "It was the week commencing 9th March 2015 when he left.": ["week commencing 9th March 2015"],
    "The meeting on 30 February 2015 was not minuted.": ["30 February 2015"],
    "It cost £2014 in total, up 2015% on the year.": [],
    "She had seven attendances during 2014/15.": ["2014/15"],
    "From 3 May 2015 he was not to live there.": ["From 3 May 2015"],
    "The letter of 3.5.2015 was answered on 5.5.2015.": ["3.5.2015", "5.5.2015"],
    "On Friday 13 March 2015 at about 9.30pm a neighbour rang.": ["Friday 13 March 2015 at about 9.30pm"],
    "Mr May, of 12 March Street, spoke in August.": [],
    "On the morning of Monday 9th March 2015 he was absent.": ["morning of Monday 9th March 2015"],
}


def shown(date_):
    """A reading in one line, as the tables above write it."""
    if not date_.is_known:
        return "unknown"
    times = f" {date_.from_time:%H:%M} {date_.to_time:%H:%M}" if date_.from_time and date_.to_time else ""
    return f"{date_.earliest} {date_.latest} {date_.precision.value}{times}"


@pytest.mark.parametrize("words", CELLS)
def test_a_cell_set_aside_is_read_as_a_person_would(words):
    assert shown(read_date(words)) == CELLS[words]


@pytest.mark.parametrize("text", PROSE)
def test_prose_set_aside_gives_its_dates_and_no_others(text):
    assert [found.date.written for found in find_dates(text)] == PROSE[text]
