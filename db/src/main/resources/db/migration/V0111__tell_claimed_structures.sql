-- A page is held by its structure while an approved organisation has its SIRET: whatever changes that changes the document.
CREATE FUNCTION structure_claimed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.kind = 'structure' THEN
        PERFORM content_touch('structure', 'key', OLD.siret);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.kind = 'structure' AND (TG_OP = 'INSERT' OR NEW.siret IS DISTINCT FROM OLD.siret) THEN
        PERFORM content_touch('structure', 'key', NEW.siret);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER structure_claimed AFTER INSERT OR UPDATE OF state, siret, kind OR DELETE ON organisation
    FOR EACH ROW EXECUTE FUNCTION structure_claimed();

CREATE FUNCTION structure_is_claimed(structure_key text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (
        SELECT FROM organisation o
        WHERE o.kind = 'structure' AND o.siret = structure_key AND o.state = 'approved');
