-- Dumps the database into $DUMP and answers "<rows> <table>" of the very snapshot that the dump is made of: this
-- transaction lends it its own.
begin isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump "$DATABASE_URL" --snapshot="$SNAPSHOT" --format=custom --no-owner --no-acl --file="$DUMP" || touch "$DUMP.failed.part"
\i /etc/eshop/count-rows.sql
commit;
