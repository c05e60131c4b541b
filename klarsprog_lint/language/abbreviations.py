"""Danish abbreviations in letters and statutes, and whether a sentence can end with them.

* LEADING: something always follows in the same sentence (*jf. § 3*, *hr. Holm*, *bl.a. Vejle*).
* CLOSING: ends enumerations and amounts (*mv.*, *500 kr.*): a capital after it opens a sentence.
* MIXED: a sentence may end there (*2. th.*, *jf. kap.*): it does when a common word follows with a
  capital, but not before a name or a number.

Forms are lower case.
"""

LEADING = frozenset(
    """
    aa. adr. afd. ang. att. aut. bl.a. ca. cand. cf. chr. d. dr. dr.phil. dvs. d.v.s. ekskl. excl.
    evt. f.eks. fx. fhv. flg. f.o.m. fr. frk. gl. hhv. henv. hr. i.e. ifm. i.f.m. ift. i.f.t. iflg.
    iht. i.h.t. incl. inkl. istf. jf. jfr. jvf. kgl. kl. m.a.o. m.h.p. m.h.t. maks. max. mht. mhp.
    mr. mrs. ndr. nuv. omkr. p.b.a. p.b.v. p.g.a. p.v.a. pga. pr. prof. resp. sct. sdr. skt. sml.
    statsaut. stud. t.o.m. tidl. tilsv. tlf. udarb. vedr. vha. v.h.a. vs.
    """.split()
)

CLOSING = frozenset(
    """
    a.m.b.a. apr. aug. d.d. d.s. d.å. dd. dec. dkk. dkr. ds. e.l. e.lign. el.lign. etc. f.å. feb.
    febr. jan. jun. kg. km. km/t. kr. kvm. ltr. m.fl. m.m. m.m.m. m.v. m.v.h. md. mdr. mfl. mia.
    mill. mio. mv. mvh. o.a. o.fl. o.l. o.lign. o.m.a. o.s.v. okt. osv. nov. p.m. p.m.v. p.t. pct.
    pt. s.d. s.m.b.a. s.u. s.å. sek. sep. sept. spm. tkr. u.å.
    """.split()
)

MIXED = frozenset(
    """
    alm. anm. art. aps. bek. bekg. bd. bilagsnr. bl. cpr. cpr-nr. cpr.nr. cvr. cvr-nr. cvr.nr.
    dagsbev. dok. dok.nr. e.kr. eftm. ejd.nr. ejendomsnr. em. f.d. f.kr. f.m. fakturanr. fig. fm.
    forts. ha. husnr. hk. j.nr. journalnr. jr. kap. kbh. kontonr. lb.nr. lbk. lbk.nr. lejl. lejl.nr.
    lfnr. lit. litr. lok. lov.nr. lovbek. lovbekg. lovbkg. lovforsl. løbenr. matr. matr.nr. mdl. mf.
    min. nr. obs. p.nr. pk. pkt. pnr. postnr. ps. red. ref. ref.nr. reg. reg.nr. s. sagsnr. sr. st.
    st.nr. stk. str. t.h. t.v. tab. telefonnr. th. tilf. tjenestenr. tlf.nr. tv. udg. underskr. vol.
    årg.
    """.split()
)

# Before a number they make it a reference (§ 11, stk. 1), which a capitalised word cannot continue.
REFERENCES = frozenset(
    "§ §§ kl. stk. nr. pkt. kap. art. litr. s. side bilag afsnit punkt uge".split()
)

# Listed by spaCy, but in letters far more often a word at the end of a sentence (*varme og el.*):
# kept together with its full stop it would hide that end.
ORDINARY_WORDS = frozenset(
    """
    dat. dir. do. el. eng. form. id. if. ill. it. iv. lat. let. lin. man. mul. pass. pd. pens. pos.
    rad. regn. rest. sc. sem. sign. sing. sup. sv. tor. ty. vær.
    """.split()
) - {"man."}

# No full stop that could be mistaken for the end of a sentence, but a slash or odd capitals.
FIXED_FORMS = frozenset(
    """
    og/eller Og/eller OG/ELLER a/s A/S A/B a/b ApS aps I/S i/s K/S k/s P/S p/s IVS F.M.B.A. f.m.b.a.
    A.M.B.A. S.M.B.A. c/o C/O m/k LBK BEK VEJ CIR SKR B.T. B.C.
    """.split()
)

# Closed-class words and the verbs that open questions, conditions and requests in letters. They
# open a sentence even after an initial or a letter (*bilag B. Du kan ...*).
OPENERS = frozenset(
    """
    alle alternativt at begge da de dem den denne der deraf derefter derfor deres derfra derimod
    dermed derudover desuden desværre det dette dig din dine disse dit dog du efter eller ellers
    endelig endvidere er er et en fordi for forud fra få får før først ganske gør har have herefter
    herefter herfra hertil herudover hun han husk hvad hvem hver hverken hvilke hvilken hvilket hvis
    hvor hvordan hvorfor hvornår hvorvidt i ifølge ikke imidlertid inden ingen intet jeg jeres kan
    kommer kun kunne kære læs man med medmindre men mens mod må når nu og også om omkring opfylder
    op på ring samt send senest selv selvom siden skal skriv skulle som således sådan så søger tak
    tilsvarende til ud udfyld uden ud under ved vedlæg venligst vi vil ville vores være yderligere
    """.split()
)

# Before a branch of learning that carries a full stop of its own (*dr. med.*, *cand. jur.*).
TITLES = frozenset("dr. cand. lic. mag. stud.".split())

MONTHS = frozenset(
    """
    januar februar marts april maj juni juli august september oktober november december
    """.split()
)
