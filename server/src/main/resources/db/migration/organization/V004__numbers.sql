-- Tries, lock-outs and former passwords are numbered.
grant usage on all sequences in schema organization to ${application};
