-- The operator reads the journal by action; by date, the order of the entries serves.
CREATE INDEX audit_entry_action ON audit_entry (action, id);
