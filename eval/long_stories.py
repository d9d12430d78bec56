"""Three stories that go on for weeks, of our own writing and not fitted on: thirty reports each over twenty-three days, by three
outlets in words of their own, from the happening to its aftermath. `reports()` gives them as documents with "id", "event",
"title", "text", "date" and "outlet", in the order of publication.

Every report opens with what is new that day and ends with what its outlet repeats of the happening, as the news do.
"""
import datetime

FIRST_DAY = datetime.date(2031, 4, 2)
DAYS = (0, 2, 5, 7, 9, 12, 14, 17, 20, 23)  # of the ten developments

# Of each outlet: what it repeats. Of each development: what each outlet has of it.
FERRY = (
    ("Coastal Press", "The car ferry Halmar capsized off Varneholm on 2 April with 61 people aboard. Nineteen died."),
    ("The Ledger", "Nineteen of the 61 passengers and crew of the Halmar drowned when the Nordline ferry rolled over near "
                   "the Varneholm lighthouse at the beginning of April."),
    ("Radio Skerry", "The Halmar, run by Nordline, turned over in calm water off Varneholm. Forty-two people were saved, "
                     "nineteen lost their lives."),
), (
    ("Ferry capsizes off Varneholm, nineteen feared dead",
     "A car ferry with 61 people aboard capsized off Varneholm at dawn, and coast guard boats had brought 42 of them ashore by noon.",
     "Nineteen people were missing on Wednesday after the ferry Halmar rolled over within sight of the Varneholm lighthouse.",
     "Helicopters searched the sea off Varneholm for nineteen people from the ferry Halmar, which turned over in minutes."),
    ("Divers find last victims in Halmar's car deck",
     "Navy divers brought up the last four bodies from the car deck of the ferry Halmar on Friday, coast guard chief Runa Lisk said.",
     "The search for passengers of the Halmar is over: divers found the last of the dead in their cars.",
     "All nineteen victims of the Varneholm ferry have been found, coast guard chief Runa Lisk told reporters on the pier."),
    ("Halmar's bow door was open, inspector says",
     "The bow door of the Halmar stood open when the ferry capsized, chief inspector Odd Marrek of the accident board said.",
     "Water came in over the car deck of the Halmar through a bow door that nobody had locked, investigators believe.",
     "Inspector Odd Marrek showed pictures of the ferry's bow door, whose locking pins had not been put in."),
    ("Nordline chief defends ferry's crew",
     "Nordline director Pia Wendt said that the crew of the Halmar had followed the rules and that the door had been closed.",
     "The owner of the capsized ferry rejects what the accident board says of the bow door; its director spoke of a wave.",
     "Families of the victims booed Nordline director Pia Wendt when she spoke of the Halmar's faultless papers."),
    ("Varneholm buries its dead",
     "Two thousand people followed the coffins of nine ferry victims through Varneholm on Friday while the church bells rang.",
     "Bishop Arne Foss named all nineteen dead of the Halmar at a service in Varneholm that the prime minister attended.",
     "Shops in Varneholm stayed shut as the town buried those who had drowned on the ferry."),
    ("Captain of the Halmar questioned for six hours",
     "Prosecutor Lene Storm questioned the captain of the Halmar, Jesper Brodd, about the bow door for six hours.",
     "Jesper Brodd, who commanded the ferry that capsized, told the prosecutor that a lamp on the bridge had shown a closed door.",
     "The Halmar's captain left the prosecutor's office in Varneholm without a word; his lawyer said he was grieving."),
    ("Crane ship arrives to raise the ferry",
     "A crane ship from Holland anchored over the wreck of the Halmar, which is to be raised within a week.",
     "Salvage of the ferry off Varneholm has begun with chains under its hull, the accident board said.",
     "Divers put steel slings around the Halmar in thirty metres of water so that it can be lifted whole."),
    ("Halmar raised and towed to Varneholm yard",
     "The ferry Halmar came out of the water on its side and was towed to a yard in Varneholm, where inspectors waited.",
     "Rust and mud ran from the Halmar when the crane lifted the wreck, two weeks after it capsized.",
     "Relatives watched from the pier as the ferry in which nineteen people died was brought in."),
    ("Sensor on bow door had failed, board says",
     "A sensor that should have told the bridge of the Halmar that its bow door was open had been out of order since January.",
     "Inspector Odd Marrek found a corroded wire in the raised ferry: the lamp on its bridge always showed a closed door.",
     "Nordline had been told of the failed door sensor in a letter from the Halmar's own engineer, the accident board found."),
    ("Prosecutor charges Nordline over Halmar",
     "Prosecutor Lene Storm charged Nordline and its director Pia Wendt with negligent homicide over the ferry's bow door.",
     "Nordline will stand trial for the nineteen deaths on the Halmar; charges against captain Jesper Brodd were dropped.",
     "Three weeks after the ferry capsized off Varneholm, director Pia Wendt has been charged and has resigned."),
)

STRIKE = (
    ("Coastal Press", "The 900 drivers of Solbus in Solden have been on strike since 2 April for a raise of eight percent."),
    ("The Ledger", "Solden has been without buses since the drivers' union walked out at the beginning of April. It asks for "
                   "eight percent more pay; Solbus offers three."),
    ("Radio Skerry", "The bus strike in Solden is about pay: the union wants eight percent, the company Solbus has offered three."),
), (
    ("Bus drivers in Solden walk out",
     "Bus drivers in Solden left their vehicles in the depot on Wednesday and began a strike for higher pay, union leader Mara Lind said.",
     "Not one of Solden's 300 buses ran as drivers of the company Solbus went on strike.",
     "Thousands walked to work in Solden on the first day of the drivers' strike."),
    ("Solbus calls strike reckless",
     "Solbus manager Karl Venn called the drivers' strike reckless and said that the company could not pay eight percent.",
     "The bus company in Solden will dock striking drivers' pay, its manager Karl Venn wrote to them.",
     "Talks between Solbus and the drivers' union broke off after forty minutes."),
    ("Schools in Solden shorten lessons as buses stand still",
     "Schools in Solden will open an hour later as long as the bus drivers are on strike, the town council decided.",
     "Pupils from the villages cannot get to Solden's schools since the buses stopped, teachers say.",
     "Parents in Solden share cars and complain that neither Solbus nor the union gives way."),
    ("Strike-breakers' buses stopped at depot gate",
     "Pickets turned back six buses with hired drivers at the gate of the Solden depot; police took down four names.",
     "Solbus tried to run a few lines with drivers from an agency, and the union blocked the depot.",
     "There was pushing at the bus depot in Solden when hired drivers came to work, and nobody was hurt."),
    ("Mayor offers to mediate in bus strike",
     "Mayor Greta Oss of Solden offered to mediate between the drivers' union and Solbus, and both sides accepted.",
     "The town hall will host talks on the bus strike on Monday, mayor Greta Oss said.",
     "Union leader Mara Lind said that the drivers would listen to the mayor but go on striking."),
    ("Court lets drivers go on striking",
     "A labour court rejected the request of Solbus to stop the drivers' strike in Solden.",
     "The bus strike is lawful, judge Ivo Tarr ruled, since the old pay agreement had run out in March.",
     "Solbus lost in court and said that it would appeal, while its buses in Solden stayed in the depot."),
    ("Shopkeepers lose customers to bus strike",
     "Shops in the middle of Solden sell a third less since the bus drivers walked out, the chamber of trade found.",
     "Market traders in Solden asked the union and Solbus to end a strike that empties the streets.",
     "Taxi firms are the only ones in Solden who gain by the drivers' strike."),
    ("Solbus raises offer to five percent",
     "Solbus offered its drivers in Solden five percent after mayor Greta Oss had spoken with manager Karl Venn all night.",
     "The union calls the company's new offer of five percent too little to end the bus strike.",
     "Drivers in Solden will vote on the offer of Solbus, union leader Mara Lind announced."),
    ("Drivers reject offer, strike goes on",
     "Seven in ten bus drivers in Solden voted against the offer of five percent, and the strike goes on.",
     "Solbus manager Karl Venn was disappointed by the drivers' vote and spoke of losing routes.",
     "Buses in Solden will not run before next week after the union's members said no."),
    ("Bus strike in Solden ends with six and a half percent",
     "The strike of Solden's bus drivers is over: Solbus pays six and a half percent more, mayor Greta Oss said.",
     "After 23 days the first bus left the depot in Solden at five in the morning, and passengers clapped.",
     "Union leader Mara Lind and manager Karl Venn signed the agreement that ended the drivers' strike."),
)

FIRE = (
    ("Coastal Press", "The fire broke out in the Umber forest on 2 April after weeks without rain and has burnt 4,000 hectares."),
    ("The Ledger", "Umber's forest has been burning since the beginning of April. Two villages, Hask and Lower Tann, were cleared."),
    ("Radio Skerry", "More than 600 firefighters have fought the fire in the Umber forest, from which 1,100 people had to flee."),
), (
    ("Forest fire near Umber drives hundreds from homes",
     "A forest fire near Umber spread over 300 hectares on Wednesday, and the village of Hask was cleared, fire chief Jon Aske said.",
     "Families from Hask spent the night in a gymnasium in Umber as the forest behind their houses burnt.",
     "Smoke from burning pines lay over Umber, and the motorway was closed."),
    ("Fire at Umber jumps the river",
     "Sparks carried the forest fire over the river Tann, fire chief Jon Aske said, and Lower Tann had to be cleared too.",
     "The fire in the Umber forest tripled in two days and reached the second village.",
     "Wind drove the flames near Umber across the Tann, where firefighters had hoped to hold them."),
    ("Planes from three countries fight Umber fire",
     "Planes from Norland, Velm and Tarsk dropped water on the forest fire near Umber from Monday on.",
     "Umber gets help from abroad: six planes scoop water from the reservoir to slow the fire.",
     "The governor, Sofia Brand, thanked three neighbours for planes against the forest fire."),
    ("Firefighter killed by falling tree near Umber",
     "A volunteer firefighter, Tim Rask, was killed by a falling pine while he cut a break in the Umber forest.",
     "The forest fire near Umber has cost its first life, a volunteer of 24 years.",
     "Flags in Umber hung at half mast for a firefighter who died in the burning forest."),
    ("Power line suspected as cause of Umber fire",
     "Police suspect that a torn power line of the company Gridel set the Umber forest on fire.",
     "Investigators found melted wire of a Gridel line where the fire near Hask began.",
     "Gridel said that it would wait for the police report on what had set fire to Umber's pines."),
    ("Half of Umber fire contained",
     "Half of the edge of the forest fire near Umber was contained on Monday, fire chief Jon Aske said.",
     "Cooler nights help those who fight the fire in Umber's forest; people of Lower Tann may go home.",
     "Firefighters near Umber slept for the first time in days as the wind fell."),
    ("Villagers return to burnt houses in Hask",
     "People from Hask returned to their village and found 31 houses burnt by the forest fire.",
     "Nothing but chimneys stands in the upper street of Hask, where the Umber fire had passed.",
     "The governor, Sofia Brand, walked through Hask and promised money to those whose houses the fire took."),
    ("Gridel knew of worn line, documents show",
     "Gridel had listed the power line above Hask as worn two years before the Umber fire, documents show.",
     "An engineer had warned the company Gridel of a fire in the Umber forest, a parliamentary committee heard.",
     "Gridel's manager Per Holm said that the line near Umber was to be renewed this summer."),
    ("Rain ends forest fire near Umber",
     "Two days of rain put out the forest fire near Umber, fire chief Jon Aske said on Tuesday.",
     "The fire in Umber's forest is out, and soldiers look for embers with cameras.",
     "After three weeks nothing burns any more near Umber, and the planes have gone home."),
    ("Villages sue Gridel over Umber fire",
     "The villages of Hask and Lower Tann sued Gridel for what the forest fire near Umber had cost them.",
     "A lawyer for 200 families says that the company's power line burnt the Umber forest and must pay.",
     "Gridel's manager Per Holm resigned on the day on which the villages near Umber went to court over the fire."),
)


def reports():
    """All, the earliest first."""
    made = []
    for event, (outlets, developments) in (("ferry", FERRY), ("strike", STRIKE), ("fire", FIRE)):
        for number, (title, *leads) in enumerate(developments):
            day = FIRST_DAY + datetime.timedelta(days=DAYS[number])
            for (outlet, repeated), lead in zip(outlets, leads):
                # One outlet takes the common headline, the others open with theirs.
                made.append({"id": f"{event}-{number}-{outlet}", "event": event, "date": day.isoformat(), "outlet": outlet,
                             "title": title if outlet == outlets[number % 3][0] else lead.rstrip(".").split(",")[0],
                             "text": f"{lead}\n\n{repeated}\n"})
    return sorted(made, key=lambda report: (report["date"], report["id"]))
