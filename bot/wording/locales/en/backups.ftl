### What the command line says of backups.

backed-up = { $count ->
    [one] Everything is in “{ $file }”: { $count } database, { $size } MiB. Keep it where others cannot read it.
   *[other] Everything is in “{ $file }”: { $count } databases, { $size } MiB. Keep it where others cannot read it.
}
restored = { $count ->
    [one] “{ $file }” is restored: { $count } database, as it was at { $at }.
   *[other] “{ $file }” is restored: { $count } databases, as they were at { $at }.
}
restored-aside = What was there before is in “{ $folder }”. Delete that folder when you no longer need it.
restored-deleted = What was deleted after the backup was made is there again: please ask those who had their data deleted to do so once more.
