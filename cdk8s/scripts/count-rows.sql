-- "<rows> <table>" of every table; of a partitioned one, of its partitions.
select format('select count(*), %L from %I.%I', n.nspname || '.' || c.relname, n.nspname, c.relname)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname not like 'pg\_%'
\gexec
