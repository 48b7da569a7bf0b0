"""Two short records of one matter: a conflict where both cannot be right, and nothing where they can be.

Every pair was made up for these tests; none is of the bank by which the finder is measured.
"""

from dataclasses import dataclass

import pytest

from sightline.chronology.contradiction import Contradiction, Sort
from sightline.identity.disagreement import find_contradictions
from sightline.wording.dates import find_dates

POLICE, SOCIAL, SCHOOL, NURSERY = "police", "childrens_social_care", "school", "early_years"
VISITOR, GP, HOSPITAL, COURT, PRESS = "health_visiting", "general_practice", "hospital", "judgment", "press"
HOUSING, MIDWIFE, AMBULANCE, REVIEW = "housing", "midwifery", "ambulance", "published_review"


@dataclass(frozen=True)
class Child:
    """A child as a case file declares one."""

    name: str
    id: str = "child"
    roles: tuple[str, ...] = ("child",)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)


def found(child: str, one: tuple[str, str], other: tuple[str, str]) -> list[Contradiction]:
    """What two records of one child's case differ about."""
    texts = {"a.txt": one[1], "b.txt": other[1]}
    days = {name: find_dates(text)[0].date for name, text in texts.items()}
    kinds = {"a.txt": one[0], "b.txt": other[0]}
    return list(
        find_contradictions([], persons=[Child(child)] if child else [], texts=texts, agencies=kinds, own_dates=days)
    )


CONFLICTS = [
    ("who_said_what", "Orla Fenn", (AMBULANCE, "4 May 2016. Call from the aunt at 07:10. Orla Fenn floppy in her cot."),
     (POLICE, "4 May 2016. The grandfather rang 999 shortly after seven. Orla Fenn was floppy in her cot.")),
    ("who_said_what", "Ned Sallow", (SCHOOL, "9 June 2017. Ned Sallow was collected by his uncle at 15:15."),
     (SOCIAL, "10 June 2017. School say Ned was collected by a neighbour yesterday.")),
    ("who_said_what", "Bryn Cole", (HOSPITAL, "2 March 2018. Mother brought Bryn Cole to hospital at noon, limping."),
     (POLICE, "2 March 2018. The grandmother brought Bryn to the hospital. He was limping.")),
    ("value", "Iris Toft", (NURSERY, "11 April 2019. Iris Toft has a bruise on her left cheek."),
     (VISITOR, "12 April 2019. Nursery rang about the bruise to Iris's right cheek.")),
    ("value", "Iris Toft", (NURSERY, "11 April 2019. Iris Toft came in with a scald to the right foot."),
     (GP, "11 April 2019. Iris Toft: scald to left foot, dressed.")),
    ("value", "Gus Maddern", (SCHOOL, "8 May 2018. Four bruises counted on Gus Maddern's shins."),
     (HOSPITAL, "8 May 2018. Medical: eleven bruises to the shins of Gus Maddern.")),
    ("value", "Gus Maddern", (HOSPITAL, "8 May 2018. X-rays of Gus Maddern show three fractures."),
     (POLICE, "9 May 2018. Consultant reports five fractures. Gus Maddern on the ward.")),
    ("value", "Wren Abbot", (GP, "7 July 2015. Wren Abbot has missed three speech therapy appointments."),
     (SOCIAL, "8 July 2015. Eight speech therapy appointments missed for Wren Abbot.")),
    ("value", "Wren Abbot", (MIDWIFE, "3 January 2014. Wren Abbot, birth weight 2.4 kg."),
     (GP, "20 January 2014. New patient Wren Abbot, birth weight 3.4 kg.")),
    ("value", "Tam Yarrow", (SOCIAL, "6 October 2020. Visit. Tam Yarrow was seen alone in the garden."),
     (SOCIAL, "9 October 2020. Supervision: on 6 October Tam was not spoken to alone, father sat in.")),
    ("value", "Tam Yarrow", (POLICE, "6 October 2020. Officers went to the address. Tam Yarrow was not seen."),
     (SOCIAL, "7 October 2020. Police saw Tam yesterday and he was well.")),
    ("value", "Tam Yarrow", (POLICE, "6 October 2020. School told of the arrest of Tam Yarrow's father."),
     (SCHOOL, "20 October 2020. We were never told by police about the arrest on 6 October. Tam is quiet.")),
    ("value", "Lotte Crane", (GP, "1 February 2017. Lotte Crane examined, no bruising seen."),
     (NURSERY, "1 February 2017. A bruise was seen on Lotte Crane's back at nappy change.")),
    ("value", "Lotte Crane", (SOCIAL, "13 March 2017. Lotte Crane was made subject to a plan under neglect."),
     (SCHOOL, "14 March 2017. Lotte went on a child protection plan yesterday, category sexual abuse.")),
    ("value", "Lotte Crane", (COURT, "4 June 2017. An interim care order was made for Lotte today."),
     (GP, "9 June 2017. Child arrangements order made on 4 June 2017 for Lotte Crane.")),
    ("meeting_type", "Jonah Brill", (SCHOOL, "5 May 2021. Core group for Jonah Brill held today, chaired by Ms Ayre."),
     (VISITOR, "6 May 2021. Went to a strategy meeting about Jonah yesterday, chaired by Ms Ayre.")),
    ("held_or_called", "Jonah Brill", (SCHOOL, "5 May 2021. The home visit to Jonah Brill was completed."),
     (SOCIAL, "5 May 2021. Home visit to Jonah Brill cancelled.")),
    ("held_or_called", "Jonah Brill", (HOSPITAL, "5 May 2021. Medical for Jonah Brill did not go ahead."),
     (SOCIAL, "5 May 2021. Jonah Brill's medical took place.")),
    ("value", "Jonah Brill", (SCHOOL, "3 November 2021. Jonah Brill is in Year 2."),
     (SOCIAL, "10 November 2021. Jonah Brill is in Year 5.")),
    ("value", "Jonah Brill", (SCHOOL, "3 November 2021. Jonah Brill came with his cousin Dean, who is loud."),
     (POLICE, "4 November 2021. Dean, 24, uncle of Jonah, was in the car.")),
    ("value", "Jonah Brill", (HOUSING, "3 November 2021. Jonah Brill lives at 14 Pargeter Lane."),
     (GP, "8 November 2021. Jonah Brill lives at 41 Pargeter Lane.")),
    ("value", "Sunny Vickers", (POLICE, "2 May 2013. Sunny Vickers was found in the park at 19:00."),
     (SCHOOL, "3 May 2013. Sunny Vickers was found yesterday at the bus station.")),
    ("value", "Sunny Vickers", (POLICE, "2 May 2013. Mother was hit. Sunny Vickers was in the kitchen."),
     (SOCIAL, "3 May 2013. When mother was hit yesterday Sunny was at his aunt's.")),
    ("value", "", (PRESS, "Published 3 May 2013. Karl Ivens was found guilty of the murder of Sunny Vickers."),
     (PRESS, "Published 9 May 2014. Karl Ivens was cleared of the murder of Sunny Vickers.")),
    ("value", "Sunny Vickers", (POLICE, "2 May 2013. Sunny Vickers's stepfather was charged with assault."),
     (SOCIAL, "4 May 2013. Sunny's stepfather was released without charge.")),
    ("sentence", "Sunny Vickers", (COURT, "2 May 2013. Karl Ivens got a fine for the assault on Sunny."),
     (SCHOOL, "6 May 2013. Sunny says that Karl got a suspended sentence.")),
    ("age", "Fay Dunstan", (HOSPITAL, "2 May 2013. Fay Dunstan, aged 5 weeks, admitted."),
     (POLICE, "2 May 2013. Fay Dunstan, aged 6 months, in hospital.")),
    ("age", "", (PRESS, "Published 2 May 2013. Three-year-old Fay Dunstan died in April 2012."),
     (PRESS, "Published 3 May 2013. Fay Dunstan, five, died in April 2012.")),
    ("duration", "Fay Dunstan", (POLICE, "2 May 2013. Fay Dunstan was alone for twenty minutes."),
     (SOCIAL, "3 May 2013. Fay had been alone for five hours yesterday.")),
    ("duration", "Fay Dunstan", (POLICE, "2 May 2013. Ms Dunstan and Lee Orme have been together for two months."),
     (GP, "6 May 2013. Ms Dunstan in a relationship with Lee Orme for three years.")),
    ("date", "Fay Dunstan", (POLICE, "9 May 2013. Lee Orme was arrested on 3 May 2013 for assault on Ms Dunstan."),
     (SOCIAL, "10 May 2013. Lee Orme was arrested on 7 May 2013 for the assault on Ms Dunstan.")),
    ("date", "Fay Dunstan", (REVIEW, "May 2015. Mr Orme moved into the house before Fay's hand burn was noticed."),
     (COURT, "9 June 2015. The burn to Fay's hand was noticed before Mr Orme moved into the house.")),
    ("name", "Kezia Marlow", (GP, "9 May 2013. Kezia Marlow seen with cough."),
     (SCHOOL, "9 June 2013. Child Keziah Marlow, new in reception class.")),
    ("name", "Rory Stead", (SCHOOL, "9 May 2013. Rory Stead collected by mum's partner, Shane Tolland."),
     (POLICE, "12 May 2013. Mother's partner, Shane Tollard, spoken to about Rory Stead.")),
    ("value", "Rory Stead", (SOCIAL, "9 May 2013. The stair gate was fitted at Rory Stead's flat by the landlord."),
     (VISITOR, "10 May 2013. The landlord has not fitted the stair gate at Rory's flat.")),
    ("date", "Rory Stead", (SCHOOL, "9 May 2013. Rory Stead waited in the library with Mrs Peake until 15:40."),
     (POLICE, "9 May 2013. Rory waited in the library with Mrs Peake until 17:30.")),
    ("value", "Rory Stead", (POLICE, "9 May 2013. Rory Stead hid six lighters behind the garage."),
     (SCHOOL, "10 May 2013. Rory hid two lighters behind the garage.")),
    ("value", "Rory Stead", (SOCIAL, "9 May 2013. Decision on Rory Stead's referral: no further action."),
     (POLICE, "10 May 2013. Outcome of the referral on Rory: early help.")),
    ("value", "", (POLICE, "9 May 2013. Shane Tollard, 31, was arrested and charged with murder."),
     (PRESS, "Published 10 May 2013. Shane Tollard was charged with manslaughter.")),
]  # fmt: skip

NOTHING = [
    ("two children's weights", "Ivo Reed", (MIDWIFE, "3 May 2014. Twin one Ivo Reed, birth weight 2.4 kg."),
     (VISITOR, "20 May 2014. Twin two Asa Reed, birth weight 2.1 kg.")),
    ("two visits", "Ivo Reed", (SOCIAL, "3 May 2016. Ivo Reed not seen on this visit."),
     (SOCIAL, "17 May 2016. Ivo Reed seen at home and well.")),
    ("two visits of one day", "Ivo Reed", (SOCIAL, "3 May 2016. Joint visit cancelled. Ivo Reed away."),
     (SOCIAL, "3 May 2016. A second visit was carried out at six.")),
    ("two men", "Ivo Reed", (PRESS, "Published 3 May 2016. Alan Pike was convicted of the assault on Ivo Reed."),
     (PRESS, "Published 3 May 2016. Brian Pike was cleared of the assault on Ivo Reed.")),
    ("another child of the family", "Ivo Reed", (SCHOOL, "3 May 2016. Ivo Reed is in Year 4."),
     (SCHOOL, "3 May 2016. Ivo's brother is in Year 6.")),
    ("a year later", "Ivo Reed", (SCHOOL, "3 May 2016. Ivo Reed is in Year 4."),
     (SCHOOL, "3 October 2016. Ivo Reed is in Year 5.")),
    ("before and after", "Ivo Reed", (SOCIAL, "3 May 2016. Mother in a relationship with Neil Hart. Ivo Reed met him."),
     (SOCIAL, "9 October 2016. Mother and Neil Hart separated. Ivo glad.")),
    ("both say not", "Ivo Reed", (SCHOOL, "3 May 2016. The core group on Ivo Reed did not take place."),
     (SOCIAL, "3 May 2016. Core group for Ivo Reed cancelled.")),
    ("both sides are told", "Ivo Reed", (GP, "3 May 2016. Ivo Reed, bruise to left knee and bruise to right knee."),
     (SCHOOL, "3 May 2016. Ivo Reed has a bruise on his right knee.")),
    ("two injuries, weeks apart", "Ivo Reed", (SCHOOL, "3 May 2016. Ivo Reed, cut to his left hand."),
     (SCHOOL, "30 June 2016. Ivo Reed, graze to his right hand.")),
    ("rounded", "Ivo Reed", (PRESS, "Published 3 May 2016. About thirty bruises were found on Ivo Reed."),
     (HOSPITAL, "2 May 2016. 28 bruises were found on Ivo Reed.")),
    ("new bruises beside old ones", "Ivo Reed", (HOSPITAL, "3 May 2016. Six bruises on Ivo Reed."),
     (HOSPITAL, "4 May 2016. Two new bruises on Ivo Reed.")),
    ("a room is at home", "Ivo Reed", (AMBULANCE, "3 May 2016. Ivo Reed fell in the kitchen."),
     (HOSPITAL, "3 May 2016. Ivo Reed fell at home.")),
    ("other people were told", "Ivo Reed", (POLICE, "3 May 2016. Social worker informed of the call to Ivo Reed."),
     (SCHOOL, "9 May 2016. We were not told of the call on 3 May by the health visitor.")),
    ("told later", "Ivo Reed", (SCHOOL, "3 May 2016. We have not been told by police about Ivo Reed's father."),
     (SCHOOL, "30 June 2016. Told by police about the father of Ivo Reed.")),
    ("one length in two units", "Ivo Reed", (SOCIAL, "3 May 2016. Ivo Reed on a child protection plan for 18 months."),
     (VISITOR, "3 May 2016. Ivo Reed on the child protection plan for a year and a half.")),
    ("grown older", "Ivo Reed", (GP, "3 May 2013. Ivo Reed, aged 8 months, has a rash."),
     (GP, "3 May 2014. Ivo Reed, aged 20 months, has a cough.")),
    ("two arrests in one document", "Ivo Reed",
     (POLICE, "9 May 2016. Hart was arrested on 1 May 2016 for assault. Hart was arrested on 5 May 2016 for assault."),
     (SOCIAL, "9 May 2016. Hart was arrested on 7 May 2016 for assault.")),
    ("applied for and made", "Ivo Reed", (SOCIAL, "3 May 2016. Care order to be applied for: Ivo Reed."),
     (COURT, "9 May 2016. Interim care order made for Ivo Reed.")),
    ("two women of like names", "Ivo Reed", (POLICE, "3 May 2016. Spoke to the mother, Carol Reed."),
     (SCHOOL, "9 May 2016. The aunt, Carole Reed, came for Ivo.")),
    ("plan and conference", "Ivo Reed", (SOCIAL, "3 May 2016. Strategy meeting held about Ivo Reed."),
     (SOCIAL, "5 May 2016. Core group held about Ivo Reed.")),
    ("in the same order", "Ivo Reed", (SOCIAL, "3 May 2016. Hart moved out before Ivo's burn was noticed by nursery."),
     (REVIEW, "May 2018. The burn was noticed by nursery after Hart moved out.")),
    ("nothing but other words", "Ivo Reed", (SCHOOL, "3 May 2016. Mum brought his lunch to school for Ivo Reed."),
     (SCHOOL, "3 May 2016. Lunch was brought to school for Ivo by his mother.")),
    ("denied by both", "Ivo Reed", (SOCIAL, "3 May 2016. The gate at Ivo Reed's garden was not locked by Hart."),
     (SCHOOL, "3 May 2016. Hart never locked the garden gate, says Ivo.")),
    ("published on two days", "Ivo Reed", (PRESS, "Published 3 May 2016. Ivo Reed was a happy boy, said his aunt."),
     (PRESS, "Published 4 May 2016. Flowers were left for Ivo Reed.")),
]  # fmt: skip


@pytest.mark.parametrize(("topic", "child", "one", "other"), CONFLICTS)
def test_both_cannot_be_right(topic, child, one, other):
    given = found(child, one, other)
    assert topic in {each.topic.value for each in given if each.sort is Sort.CONFLICT}
    assert found(child, other, one)


@pytest.mark.parametrize(("why", "child", "one", "other"), NOTHING, ids=[case[0] for case in NOTHING])
def test_both_can_be_right(why, child, one, other):
    assert [each for each in found(child, one, other) if each.sort is Sort.CONFLICT] == []


def test_what_one_record_tells_of_on_many_days_is_no_single_event_to_differ_about():
    missed = [f"{day} May 2016. The mother did not attend the core group about Ivo Reed." for day in (3, 10, 17, 24)]
    there = (SCHOOL, "11 May 2016. Core group. The mother attended, about Ivo Reed.")
    assert found("Ivo Reed", (SOCIAL, "\n".join(missed)), there) == []
    assert found("Ivo Reed", (SOCIAL, missed[1]), there) != []
