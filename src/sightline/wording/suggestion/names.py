"""Usual given names, and capitalised words that are not names: places, months, agencies, headings.

The given names only help to see that two capitalised words are a person; a name that is not here is still
recognised after a title, after "partner" and the like, or when the case already knows it.
"""

GIVEN_NAMES = frozenset(
    """
Aaron Abdul Abigail Adam Adele Ahmed Aidan Aisha Alan Albert Alex Alexander Alexandra Alfie Alfred Ali Alice
Alicia Alison Allan Alma Amanda Amara Amber Amelia Amina Amir Amy Ana Andrea Andrew Angela Angus Anita Ann Anna
Anne Annie Anthony Antonio Anya April Archie Aria Arjun Arlo Arthur Asha Ashley Asif Athena Aubrey Audrey Ava
Ayesha Barbara Barry Beatrice Becky Belinda Ben Benjamin Bernard Beth Bethany Betty Beverley Bilal Billy Blake
Bob Bobby Bonnie Bradley Brandon Brenda Brian Bridget Bruce Bryan Caleb Callum Calvin Cameron Carl Carla Carly
Carmen Carol Caroline Carolyn Carrie Casey Catherine Cathy Chantelle Charlene Charles Charlie Charlotte Chelsea
Cheryl Chloe Chris Christian Christina Christine Christopher Ciara Claire Clara Clare Clive Cody Colin Connor
Conor Corey Courtney Craig Crystal Curtis Cynthia Daisy Damian Damien Dan Daniel Danielle Danny Darren Dave
David Dawn Dean Debbie Deborah Declan Denise Dennis Derek Diana Diane Dominic Donald Donna Dora Dorothy Douglas
Duncan Dylan Eddie Edith Edward Eileen Elaine Eleanor Elena Eli Elijah Elizabeth Ella Ellen Ellie Elliot Elliott
Elsie Emily Emma Eric Erica Erin Esme Esther Ethan Eva Eve Evelyn Evie Ezra Faith Farah Fatima Felicity Felix
Fern Finlay Finley Fiona Flora Florence Fran Frances Francesca Francis Frank Frankie Fred Freddie Frederick
Freya Gail Gareth Garry Gary Gavin Gemma Geoffrey George Georgia Georgina Gerald Geraldine Gillian Gina Glen
Glenn Gloria Gordon Grace Graham Grant Greg Gregory Gwen Habib Hamza Hannah Hardeep Harley Harold Harpreet
Harriet Harrison Harry Harvey Hassan Hayley Hazel Heather Heidi Helen Helena Henry Hilary Holly Hope Howard Hugh
Hugo Hussain Iain Ian Ibrahim Ida Imogen Imran India Ines Irene Iris Isaac Isabel Isabella Isabelle Isla Ivan
Ivy Jack Jackie Jackson Jacob Jacqueline Jade Jake James Jamie Jane Janet Janice Jasmine Jason Jaspreet Jay
Jayden Jean Jed Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jess Jesse Jessica Jill Jim Jimmy Joan Joanna Joanne
Jodie Joe Joel John Jonah Jonathan Jordan Jose Joseph Josephine Josh Joshua Joy Joyce Jude Judith Judy Julia
Julian Julie June Justin Kai Kamal Karen Karl Kasia Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kay
Kayleigh Keeley Keira Keith Kelly Kelsey Ken Kenneth Kerry Kevin Khalid Kian Kieran Kim Kimberley Kirsty Krystal
Kyle Kylie Lacey Laila Lara Laura Lauren Layla Leah Lee Leigh Leila Len Leo Leon Leonard Lesley Leslie Lewis
Lexi Liam Libby Lila Lily Linda Lindsay Lisa Logan Lola Lorna Lorraine Louis Louisa Louise Luca Lucas Lucy Luke
Luna Lydia Lynda Lynn Lynne Mabel Maddison Madeleine Maggie Maisie Malcolm Malik Mandy Manuel Marc Marcus
Margaret Maria Marian Marie Marilyn Mario Marion Mark Marlon Martha Martin Martina Mary Mason Mateusz Matilda
Matt Matthew Maureen Maurice Max Maya Megan Mehmet Melanie Melissa Mia Michael Michaela Michelle Mick Mike Mila
Millie Milly Miriam Mohamed Mohammad Mohammed Moira Molly Monica Morgan Muhammad Muriel Myra Nadia Nadine Nancy
Naomi Natalia Natalie Natasha Nathan Neil Nessa Niall Niamh Nicholas Nick Nicky Nicola Nicole Nigel Nikki Nina
Noah Noel Nora Norma Norman Olive Oliver Olivia Ollie Omar Oscar Owen Paige Pamela Patience Patricia Patrick
Paul Paula Pauline Pearl Peggy Penelope Penny Peter Phil Philip Phillip Phoebe Phyllis Poppy Priya Rachael
Rachel Rahul Ralph Ramesh Raymond Rebecca Reece Reggie Rehana Reuben Rhian Rhys Ricardo Richard Ricky Riley Rita
Rob Robbie Robert Roberta Robin Robyn Rodney Roger Ronald Ronnie Rory Rosa Rosalind Rose Rosemary Rosie Ross
Rowan Roxanne Roy Ruby Rupert Russell Ruth Ryan Sabrina Sadie Safiya Sally Salma Sam Samantha Samir Samuel
Sandra Sanjay Sara Sarah Scarlett Scott Sean Sebastian Shane Shannon Sharon Shaun Sheila Shelley Shirley Sian
Sidney Sienna Silvia Simon Simone Skye Sofia Sonia Sophia Sophie Stacey Stan Stanley Stella Stephanie Stephen
Steve Steven Stewart Stuart Sue Summer Sunita Susan Suzanne Sylvia Tamara Tamsin Tanya Tara Tariq Taylor Ted
Teddy Terence Teresa Terry Tess Thea Theo Theresa Thomas Tia Tilly Tim Timothy Tina Toby Todd Tom Tommy Tony
Tracey Tracy Trevor Trisha Tyler Tyrone Una Ursula Usman Valerie Vanessa Vera Veronica Vicky Victor Victoria
Vincent Violet Virginia Vivian Wanda Warren Wayne Wendy Wesley Wilfred Will William Willow Yasmin Yusuf Yvette
Yvonne Zac Zach Zachary Zainab Zak Zara Zena Zoe
    """.split()  # noqa: SIM905
)

NOT_NAMES = frozenset(
    """
A About Abuse Academy Accident Act Action Actions Admitted Adult Adults Advised African After Agreement Aid
Alcohol Allocated Also Amber Ambulance An And Announced Anonymous Apologies Apr As Asian Assessment At Attended
Aug August Aunt Auntie Author Authority Autumn Avenue Baby Background Bank Barrister Bedfordshire Before
Birmingham Birth Black Board Born Borough Both Bradford Bristol British Brother Bruise Bruising But By Cafcass
Call Caller Cambridgeshire Cardiff Care Carer Case Category Centre Chair Charity Child Children Childrens
Christian Christmas Church City Clinic College Comment Community Concern Concerns Conference Contact Core
Cornwall Coroner Council County Court Coventry Credit Crime Criminal Crown Cumbria Dad Daddy Date Death Dec
December Decision Department Derby Derbyshire Detail Details Devon Discharged Discussion District Doctor
Domestic Dorset Dr Drug During Duty Early East Easter Education Educational Email Emergency Emotional Encompass
England Essex Event Examination Facebook Failed Family Father Feb February Following For Foster Foundation
Friday From Further General Google Gran Grandfather Grandmother Granny Great Green Group Guardian Guilty
Hampshire Harm He Head Health Held Help Her Hertfordshire High His History Holiday Home Hospital Housing I If In
Incident Independent Infant Informed Initial Injuries Injury Inquest Instagram Interim Into Invited Ireland It
Its Jan January Joint Judge Jul July Jun June Junior Justice Kent Key Kind Lancashire Lane Later Lead Leeds Left
Legal Leicester Letter Lincolnshire Little Liverpool Local London Low Lower Made Magistrates Manager Manchester
Mar March Maternal Maternity May Medical Medium Meeting Member Mental Message Midwife Midwifery Miss Missing
Misuse Monday Mortem Mother Moved Mr Mrs Ms Mum Mummy Muslim My Nan Needs Neglect Neighbour New Newcastle Nil No
None Norfolk North Northamptonshire Not Note Notes Nothing Notification Nottingham Nottinghamshire Nov November
Nurse Nursery Oct October Of Officer Old On Operation Or Order Our Outcome Over Oxfordshire Page Panel Parent
Parents Partner Partnership Paternal Person Physical Placed Plan Police Polish Post Practice Practitioner
Present Previous Primary Private Probation Prosecution Protection Public Reason Received Red Referral Refuge
Report Reported Review Reviewing Right Risk Road Role Romanian Row Royal Safeguarding Said Saint Saturday School
Scotland Secondary Section Seen Senior Sent Sep Sept September Serious Service Services Sexual Shared She
Sheffield Sibling Siblings Significant Since Sister Snapchat Social Solicitor Somerset Source South Special
Spring St Staffordshire Stage Standard Start Stated Statutory Strategy Street Student Subject Substance Suffolk
Summary Sunday Sunderland Supervision Support Sure Surgery Surrey Sussex Swansea Teacher Team Teams Telephone
Text That The Their Then There These They This Those Thursday Time To Today Together Tomorrow Trial Trust
Tuesday Twin Unannounced Unborn Uncle Under Universal University Unknown Until Up Update Upper Violence Visit
Visiting Visitor Voluntary Wales Ward We Wednesday West What WhatsApp When Where Which While White Who Wiltshire
Winter With Women Worker Workers Working Written Year Yes Yesterday Yorkshire You Your Zoom
    """.split()  # noqa: SIM905
)

NOT_SURNAMES = frozenset(
    """
Academy Act Association Avenue CIN CP CSC Centre Church City Clinic Close Community Council County Court
Crescent DSL Drive ED EDT Estate Foundation GP Gardens Group Grove HV HW Hall Health Hill Homes Hospital Hotel
House Housing ICPC IRO Infants Infirmary Junior LAC LPM Lane MASH Medical NFA Nursery Order PLO PPN Park Place
Police Practice Primary RCPC Report Road SW School Service Services Square Station Street Surgery Team Terrace
Town Trust Unit University Ward Way
    """.split()  # noqa: SIM905
)
