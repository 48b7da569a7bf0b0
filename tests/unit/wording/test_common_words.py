"""A word of every day tells nothing by itself: an entry of the lexicon that matched one would match everywhere."""

from __future__ import annotations

import pytest

from sightline.wording.suggest import suggest

WORDS = """
able about above absolutely accept according across act acting actually afraid after again against ago agree
ahead air alive all allow allowed almost alone along already also always american and another answer any anybody
anyone anything appreciate are around ask asked asking attack away baby back bad beat beautiful became because
become bed been before beg behind being believe best bet better between beyond big bigger bit black blame blood
bloody blow blue body book born both bother bought boy boys brain break bring bringing broke broken brother
brought build building built bunch burn business busy but buy call called calling calls calm came can cannot car
care carry case catch caught cause cell certain certainly chance change changed charge check child children
choose city class clean clear close clothes cold come comes coming company complete completely consider contact
continue control cool cops could count country couple course court cover crazy crime cut dad damn dance
dangerous dare dark date daughter day days dead deal dear death decide decided deep definitely deserve destroy
did die different difficult dinner doctor does dog doing done door double doubt down dream drink drive driving
drop drug due during each early earth easy eat eating eight either else end enjoy enough entire especially even
ever every everybody everyone everything evidence exactly except excuse expect explain extra eye eyes face fact
fall family far fast father favorite fear feel feeling feels feet fell felt few fighting figure figured final
finally find fine finish finished fire first five fix fly follow following food for force forget forgive forgot
forward found four free french friend friends from front full fun funny further future game gave get gets
getting girl girls give given gives giving glad goddamn goes going gone gonna good got gotta gotten government
grab great greatest green group grow guess gun guy guys had hair half hand handle hands hang happen happened
happening happens happy hard hardly has hate have having head hear heard heart held hell help helped helping her
here hide high him himself his history hit hold holding home hope hoping hospital hot hour hours house how huge
human hundred hurt husband ice idea imagine important information inside instead interested into its job join
just keep keeping keeps kept key kick kid kids kill killed killing kind king kiss knew know knowing known knows
ladies lady land last late later law lay lead learn learned least leave leaving left less let letter lie life
light like liked likes line listen little live lived lives living local locked long longer look looked looking
looks lose losing lost lot lots love loved lovely loves luck lucky lying mad made major make makes making man
many marry master matter may maybe mean means meant medical meet meeting men mention message met middle might
miles military million mind mine minute minutes miss missed missing mom moment money months more morning most
mother mouth move moved movie moving much murder music must myself name named near nearly need needed needs
neither never new news next nice night nobody none nor normal not nothing now number obviously off offer office
often okay old once one ones only onto open order other others ought our out outside outta over owe own paid
pain parents part party pass passed past pay people perfect perhaps person personal phone pick picked picture
piece place plan play played playing please plenty point police poor possible power present press pretty private
probably problem promise promised protect proud prove public pull pulled push put putting question questions
quite raise ran rather reach read ready real realize really reason record red remember report respect rest
return rid ride right ring risk road rock room round run running safe said same save saved saw say saying says
scared school search second secret security see seeing seem seemed seems seen sell send sense sent serious set
seven several shall share she ship shoot short shot should show showed shut sick side sign simple simply since
sing single sister sit sitting situation six sleep sleeping small smell sold some somebody someone something
sometimes somewhere son song soon sorry sort sound sounds speak speaking special spend spent spoke stand
standing start started starting state stay staying steal step stick still stole stop stopped story straight
strange street strong stuck stuff stupid such sun support suppose supposed sure swear sweet system take taken
takes taking talk talked talking taught teach team tell telling tells ten terrible test than thank thanks that
the their them then there these they thing things think thinking thinks third this those though thought thousand
three through throw till time times tired today together told tomorrow tonight too took top totally touch tough
town train tried trouble true trust truth try trying turn turned turns two uncle under understand unless until
upon use used using usually very visit voice wait waiting wake walk walked walking wanna want wanted wants war
was waste watch watching water way wear wearing wedding week weeks weird welcome well went were what whatever
when where whether which while white who whoever whole whose why wife will willing win wish with within without
woman women won wonder wonderful wondering word words work worked working works world worried worry worse worst
worth would write wrong wrote yeah year years yes yet you young your yours yourself
""".split()  # noqa: SIM905


@pytest.mark.parametrize("agency", ["childrens_social_care", "police", "health_visiting", "school", "court", ""])
def test_a_word_of_every_day_suggests_no_kind(agency: str) -> None:
    told = {word: suggest(word, agency_kind=agency or None).kind for word in WORDS}
    assert {word: kind for word, kind in told.items() if kind not in ("entry", "")} == {}
