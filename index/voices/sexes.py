"""Whether *he* or *she* can mean somebody: by title, given name or description.

Only where it is plain; ``""`` stands for what a word does not say.
"""

from index.voices.lexicon import words_of

_MEN = """\
man boy gentleman father brother son husband uncle nephew king prince count emperor tsar duke baron
lord sir monk priest workman policeman fellow lad coachman footman valet landlord sailor fireman
chairman salesman fisherman postman abbot mann junge vater bruder sohn könig
"""
_WOMEN = """\
woman girl lady mother sister daughter wife aunt niece queen princess countess empress duchess
baroness nun maid widow chairwoman nurse actress landlady nanny maidservant frau mutter schwester
tochter königin
"""
_EITHER = """\
friend officer soldier general captain colonel sergeant major lieutenant adjutant doctor teacher
student worker peasant servant president minister premier secretary delegate deputy leader member
speaker author writer journalist reporter editor owner manager boss foreman engineer clerk driver
cook bishop judge lawyer guard child baby neighbor neighbour stranger comrade citizen merchant
farmer hunter cousin person commander cossack hussar dragoon prisoner steward messenger orderly
orator governor ambassador professor pupil guest visitor host patient butler gypsy frenchman
englishman german russian italian corporal marshal admiral spokesman spokeswoman joiner miner
schoolteacher cadet commissar anybody somebody someone nobody deacon tradesman shopman maker
"""
_TITLES_M = """\
Mr. Mr Sir Lord Prince Count King Emperor Tsar Baron Duke Monsieur M. Herr Father Brother Uncle Don
Señor Signor
"""
_TITLES_F = """\
Mrs. Mrs Ms. Ms Miss Lady Princess Countess Queen Empress Baroness Duchess Madame Mme.
Mademoiselle Mlle. Frau Fräulein Mother Sister Aunt Señora Signora
"""
_TITLES_EITHER = """\
Dr. Dr Prof. Professor General Colonel Captain Major Lieutenant Sergeant President Senator Comrade
Minister Commissar Private Corporal Ensign Cadet Adjutant Cornet Admiral Marshal Judge Reverend
Rev. Saint St. Chancellor
"""
_GIVEN_M = """\
peter paul john james robert michael william david richard joseph thomas charles mark george edward
edwin henry frank walter jack albert arthur harry louis leo max karl friedrich hans klaus fritz
jürgen stefan martin andrew andreas nicholas nicolas nikolai pierre boris vladimir alexander ivan
sergei dmitri mikhail fedor anatole denis simon stephen steven tony tim tom jim bill ben sam daniel
matthew luke philip colin brian kevin jeremy donald ronald kenneth eric alan neil ian hugh oliver
oscar otto ernst heinrich johann wilhelm josef jean jacques françois antoine carlos juan josé pedro
luigi giovanni marco nikita ilya joshua luca petya vasili vaska
"""
_GIVEN_F = """\
mary anna anne ann elizabeth jane margaret sarah susan helen ruth agnes alice amy emily emma ellen
nora clara rosa sofia sophie sophia maria marie marya martha julia julie kate katherine catherine
charlotte louise lucy lily mildred edith ethel florence grace hannah harriet ida irene jennifer
jessica joan judith karen laura linda lisa nancy rachel rebecca sally sandra sheila sonya natasha
vera theresa angela ursula ingrid petra monika birgit greta gertrude hélène simone colette annette
carol carolyn diana doris dorothy eleanor eva frances gloria heather isabel janet jill
"""

PERSONS = {
    **dict.fromkeys(words_of(_MEN), "m"),
    **dict.fromkeys(words_of(_WOMEN), "f"),
    **dict.fromkeys(words_of(_EITHER), ""),
}
TITLES = {
    **dict.fromkeys(words_of(_TITLES_M), "m"),
    **dict.fromkeys(words_of(_TITLES_F), "f"),
    **dict.fromkeys(words_of(_TITLES_EITHER), ""),
}
GIVEN = {
    **dict.fromkeys(words_of(_GIVEN_M), "m"),
    **dict.fromkeys(words_of(_GIVEN_F), "f"),
}


def sex_of(name: str) -> str:
    """``m``, ``f``, or ``""`` where a name or a description does not say."""
    words = name.split()
    titled = next((TITLES[word] for word in words if TITLES.get(word)), "")
    given = next((word for word in words if word not in TITLES), "")
    described = PERSONS.get(words[-1].casefold(), "") if words else ""
    likely = "f" if given.endswith("a") and len(words) > 1 else ""
    return titled or GIVEN.get(given.casefold(), "") or described or likely
