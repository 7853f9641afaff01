### Was die Befehlszeile über Sicherungen sagt.

backed-up = { $count ->
    [one] Alles ist in „{ $file }“: { $count } Datenbank, { $size } MiB. Bewahre die Datei dort auf, wo andere sie nicht lesen können.
   *[other] Alles ist in „{ $file }“: { $count } Datenbanken, { $size } MiB. Bewahre die Datei dort auf, wo andere sie nicht lesen können.
}
restored = { $count ->
    [one] „{ $file }“ ist wiederhergestellt: { $count } Datenbank, wie sie am { $at } war.
   *[other] „{ $file }“ ist wiederhergestellt: { $count } Datenbanken, wie sie am { $at } waren.
}
restored-aside = Was vorher da war, liegt in „{ $folder }“. Lösche diesen Ordner, wenn du ihn nicht mehr brauchst.
restored-deleted = Was nach der Sicherung gelöscht wurde, ist wieder da: Bitte die, die ihre Daten löschen ließen, das noch einmal zu tun.
