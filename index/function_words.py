"""The small words that hold sentences of a language together, question words first.

They tell languages apart even in a short question, where its names and nouns may come from
anywhere. Lower case, by ISO 639-1 tag; languages of the Latin and of the Cyrillic alphabet (others
are told by their script). Elided forms stand without their apostrophe (``l``, ``qu``).
"""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    tag: frozenset(words.split())
    for tag, words in {
        "cs": """kdo co kdy kde kam jak proč kolik který která které jaký jaká jaké čím komu koho
            čeho je jsou byl byla bylo byli byly není být se si a i ale nebo že aby když protože
            pro na do od z ze v ve s k u o po při před za pod nad podle to ten ta tento tato toto
            jeho její jejich má mají měl může""",
        "da": """hvem hvad hvor hvornår hvordan hvorfor hvilken hvilket hvilke hvis er var blev
            bliver har havde kan kunne skal skulle vil ville den det de en et og eller men ikke at
            som af fra til med på for om ved efter før under over der sig sin sit sine hans hendes
            deres mange meget mellem også""",
        "de": """wer wen wem wessen was wann wo wohin woher wie warum wieso weshalb wozu womit
            wodurch wofür woran worin wovon worüber welche welcher welches welchen welchem ist sind
            war waren wird werden wurde wurden hat haben hatte hatten kann können konnte muss soll
            sollte der die das den dem des ein eine einen einem einer eines und oder aber nicht
            kein keine im in am an auf aus bei für mit nach von vom vor zu zum zur über unter um
            durch gegen ohne zwischen während sich sie er es ihr ihre sein seine seiner seinen
            ihren viel viele als auch noch nur dass wenn dieser diese dieses man gibt gab""",
        "en": """who whom whose what when where why which how is are was were be been being am do
            does did done has have had can could will would shall should may might must the a an
            and or but not no of in on at by for from with to into about after before during
            between under over against than that this these those there it its he she they them
            his her their him you your we our i my me if as so many much also only said""",
        "es": """quién quiénes qué cuándo dónde adónde cómo cuál cuáles cuánto cuánta cuántos
            cuántas porqué quien que cuando donde como cual es son era eran fue fueron ser está
            están estaba ha han había hay tiene tienen tenía puede hizo el la los las un una unos
            unas y o pero no de del al a en con por para sin sobre entre desde hasta según durante
            se su sus le les lo más muy también este esta ese esa estos estas después antes""",
        "fi": """kuka ketkä kenen kenet mikä mitä mitkä minkä milloin koska missä mistä mihin minne
            miten miksi kuinka millainen montako monta paljonko on ovat oli olivat ei eivät olla
            ollut ja tai mutta että jos kun kuin sekä se ne hän he tämä nämä tuo jonka joka jotka
            hänen heidän sen niiden ennen jälkeen aikana kanssa myös vain""",
        "fr": """qui que quoi quand où comment pourquoi quel quelle quels quelles combien lequel
            laquelle est sont était étaient fut furent être a ont avait avaient peut peuvent fait
            le la les l un une des du de d et ou mais ne n pas au aux à en dans sur sous par pour
            avec sans chez entre depuis pendant après avant selon se s son sa ses leur leurs il
            elle ils elles ce c cette ces cet qu y plus très aussi""",
        "hu": """ki kik kit kinek mi mit mikor hol hová honnan hogyan miért milyen melyik hány
            mennyi mely az a egy és vagy de nem hogy van vannak volt voltak lesz lett meg el ki be
            ez ezt azt aki ami amely mint után előtt alatt között szerint által is csak már még
            neki nekik ők""",
        "id": """siapa siapakah apa apakah kapan kapankah mana manakah bagaimana bagaimanakah
            mengapa kenapa berapa berapakah yang di ke dari pada untuk dengan oleh dalam adalah
            ialah itu ini dan atau tetapi tidak bukan akan telah sudah sedang bisa dapat ada
            seorang sebuah mereka dia ia kami kita antara setelah sebelum selama""",
        "it": """chi che cosa quando dove come perché quale quali qual quanto quanta quanti quante
            è sono era erano fu furono essere ha hanno aveva avevano può possono il lo la i gli le
            l un uno una e ed o ma non di del dello della dei degli delle d a al allo alla ai agli
            alle da dal dalla dai in nel nella nei nelle con per su sul sulla tra fra senza dopo
            prima durante secondo si suo sua suoi sue loro questo questa più anche c""",
        "nl": """wie wat wanneer waar waarom hoe hoeveel welke welk wiens waarmee waardoor waarvan
            waarin is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen
            kon moet zal zou de het een en of maar niet geen van in op aan bij voor met naar uit
            over onder door tegen zonder tussen tijdens na om te tot dat die dit deze er zich hij
            zij ze hun haar ook nog veel vaak""",
        "no": """hvem hva hvor når hvordan hvorfor hvilken hvilket hvilke hvis er var ble blir har
            hadde kan kunne skal skulle vil ville den det de en et ei og eller men ikke å at som av
            fra til med på for om ved etter før under over der seg sin sitt sine hans hennes deres
            mange mye mellom også""",
        "pl": """kto kogo komu kim co czego czym kiedy gdzie skąd dokąd jak dlaczego czemu ile ilu
            który która które jaki jaka jakie jakiego czy jest są był była było byli były nie być
            się i a ale lub albo że żeby gdy ponieważ dla na do od z ze w we o po przy przed za pod
            nad przez między podczas to ten ta te jego jej ich ma mają miał może""",
        "pt": """quem quê quando onde aonde como porquê qual quais quanto quanta quantos quantas
            que é são era eram foi foram ser está estão estava tem têm tinha pode há o a os as um
            uma uns umas e ou mas não de do da dos das em no na nos nas ao aos à às com por pelo
            pela pelos pelas para sem sobre entre desde até segundo durante se seu sua seus suas
            lhe mais muito também este esta esse essa isso depois antes""",
        "ro": """cine ce când unde cum de care cât câtă câți câte cui este e sunt era erau fost
            fi are au avea poate un o unei unui și sau dar nu la din în pe cu pentru fără prin
            despre între după înainte al ai ale a se să sa său lui ei lor acest această acestea
            mai foarte""",
        "sv": """vem vad var när hur varför vilken vilket vilka vems vart är var blev blir har hade
            kan kunde ska skulle vill den det de en ett och eller men inte att som av från till
            med på för om vid efter före under över där sig sin sitt sina hans hennes deras många
            mycket mellan också""",
        "tr": """kim kimin kime kimdir ne nedir neden niçin niye nasıl nerede nereye nereden hangi
            hangisi kaç kaçıncı ve veya ya ama değil bir bu şu o için ile gibi kadar sonra önce
            olarak olan oldu olduğu var yok mi mı mu mü da de ki en daha çok hiç göre arasında""",
        "bg": """кой коя кое кои какво кога къде как защо колко какъв каква какви чий е са беше
            бяха съм да не на в във от за с със по при до след преди между и или но че ако се си
            той тя то те му им този тази това тези има няма който която което които""",
        "ru": """кто кого кому кем что чего чему чем когда где куда откуда как почему зачем
            сколько какой какая какое какие какого какую каким каких каком который которая которое
            которые чей чья был была было были быть есть нет не и или но а в во на с со к ко о об
            от до из за по под над при для без между после перед у это этот эта эти он она они его
            её ее их ему им же ли бы если то так также""",
        "uk": """хто кого кому ким що чого чому чим коли де куди звідки як навіщо скільки який яка
            яке які якого яку яким яких якому чий чия був була було були бути є немає не і й та
            або але в у на з із зі до від для без між після перед про під над при за це цей ця ці
            він вона вони його її їх йому їм якщо щоб також""",
    }.items()
}  # fmt: skip
