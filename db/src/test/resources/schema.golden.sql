CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;

CREATE SEQUENCE alert_id_seq;
CREATE SEQUENCE audit_entry_id_seq;
CREATE SEQUENCE content_version;
CREATE SEQUENCE dataset_build_id_seq;
CREATE SEQUENCE dataset_file_id_seq;
CREATE SEQUENCE dataset_version_position_seq;
CREATE SEQUENCE grouping_message_id_seq;
CREATE SEQUENCE import_run_id_seq;
CREATE SEQUENCE index_outbox_id_seq;
CREATE SEQUENCE index_rebuild_id_seq;
CREATE SEQUENCE market_change_id_seq;
CREATE SEQUENCE market_consideration_id_seq;
CREATE SEQUENCE market_date_change_id_seq;
CREATE SEQUENCE market_lot_id_seq;
CREATE SEQUENCE outgoing_mail_id_seq;
CREATE SEQUENCE structure_offer_id_seq;

CREATE TABLE account (
    id uuid NOT NULL,
    mail text NOT NULL,
    name text NOT NULL,
    password text,
    role text NOT NULL DEFAULT 'none'::text,
    created timestamp with time zone NOT NULL DEFAULT now(),
    confirmed timestamp with time zone,
    suspended timestamp with time zone,
    totp_secret text,
    totp_proposed text,
    totp_step bigint NOT NULL DEFAULT 0
);
CREATE TABLE account_device (
    token bytea NOT NULL,
    account uuid NOT NULL,
    seen timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE account_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account uuid NOT NULL
);
CREATE TABLE account_link (
    token bytea NOT NULL,
    account uuid NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE account_recovery_code (
    account uuid NOT NULL,
    code bytea NOT NULL
);
CREATE TABLE account_session (
    id uuid NOT NULL,
    token bytea NOT NULL,
    account uuid NOT NULL,
    device text NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    seen timestamp with time zone NOT NULL DEFAULT now(),
    expires timestamp with time zone NOT NULL,
    complete boolean NOT NULL
);
CREATE TABLE alert (
    id bigint NOT NULL,
    address uuid NOT NULL,
    search text,
    market text,
    frequency text NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    token_hash bytea,
    confirmed timestamp with time zone,
    paused timestamp with time zone,
    stopped timestamp with time zone,
    ended text,
    since timestamp with time zone NOT NULL DEFAULT now(),
    looked timestamp with time zone NOT NULL DEFAULT now(),
    due date NOT NULL,
    told timestamp with time zone
);
CREATE TABLE alert_address (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    mail text NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE alert_link (
    token_hash bytea NOT NULL,
    address uuid NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE alert_told (
    alert bigint NOT NULL,
    market text NOT NULL,
    dates integer NOT NULL,
    changes integer NOT NULL,
    acts integer NOT NULL
);
CREATE TABLE audit_entry (
    id bigint NOT NULL,
    moment timestamp with time zone NOT NULL DEFAULT now(),
    account uuid,
    organisation uuid,
    action text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL,
    on_behalf text
);
CREATE TABLE buyer (
    siren text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL
);
CREATE TABLE commune_alias (
    insee text,
    name text NOT NULL,
    folded text NOT NULL GENERATED f_fold(name),
    postcode text NOT NULL,
    commune text NOT NULL
);
CREATE TABLE cpv (
    code text NOT NULL,
    label text NOT NULL,
    level text NOT NULL,
    parent text
);
CREATE TABLE dataset_build (
    id bigint NOT NULL,
    started timestamp with time zone NOT NULL,
    finished timestamp with time zone NOT NULL DEFAULT now(),
    definitions text NOT NULL,
    published integer NOT NULL,
    unchanged integer NOT NULL,
    failed integer NOT NULL,
    problem text
);
CREATE TABLE dataset_chunk (
    file bigint NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE dataset_file (
    id bigint NOT NULL,
    slug text NOT NULL,
    version text NOT NULL,
    format text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL
);
CREATE TABLE dataset_version (
    slug text NOT NULL,
    version text NOT NULL,
    "position" bigint NOT NULL,
    published timestamp with time zone NOT NULL DEFAULT now(),
    fingerprint text NOT NULL,
    row_count bigint NOT NULL,
    empty_cells bigint[] NOT NULL,
    table_schema jsonb NOT NULL,
    preview jsonb NOT NULL
);
CREATE TABLE facilitator_cover (
    organisation uuid NOT NULL,
    territory text NOT NULL
);
CREATE TABLE facilitator_profile (
    organisation uuid NOT NULL,
    mail text,
    telephone text,
    updated timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE grouping_member (
    "grouping" uuid NOT NULL,
    organisation uuid NOT NULL,
    account uuid,
    joined timestamp with time zone,
    lead boolean NOT NULL DEFAULT false
);
CREATE TABLE grouping_message (
    id bigint NOT NULL,
    "grouping" uuid NOT NULL,
    organisation uuid NOT NULL,
    account uuid,
    message text NOT NULL,
    moment timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE grouping_page (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    market text NOT NULL,
    lot integer NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE idempotent_answer (
    organisation_key uuid NOT NULL,
    name text NOT NULL,
    request bytea NOT NULL,
    answer jsonb,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE import_run (
    id bigint NOT NULL,
    kind text NOT NULL,
    file text NOT NULL,
    checksum text NOT NULL,
    source text NOT NULL,
    source_date date NOT NULL,
    finished timestamp with time zone NOT NULL DEFAULT now(),
    rows_read integer NOT NULL,
    created integer NOT NULL,
    updated integer NOT NULL,
    unchanged integer NOT NULL,
    merged integer NOT NULL,
    refused integer NOT NULL,
    repaired integer NOT NULL,
    remarkable jsonb NOT NULL
);
CREATE TABLE index_outbox (
    id bigint NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    version bigint NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    due timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE index_rebuild (
    id bigint NOT NULL,
    kind text NOT NULL,
    requested timestamp with time zone NOT NULL DEFAULT now(),
    written bigint NOT NULL DEFAULT 0,
    expected bigint,
    problem text,
    outcome text,
    finished timestamp with time zone
);
CREATE TABLE interest_digest (
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    token text NOT NULL,
    stopped timestamp with time zone
);
CREATE TABLE invitation (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organisation uuid NOT NULL,
    mail text NOT NULL,
    role text NOT NULL,
    token_hash bytea NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    expires timestamp with time zone NOT NULL
);
CREATE TABLE join_request (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    message text NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE live_figure (
    figure text NOT NULL,
    computed timestamp with time zone NOT NULL
);
CREATE TABLE live_figure_row (
    figure text NOT NULL,
    demonstration boolean NOT NULL,
    "position" integer NOT NULL,
    key text NOT NULL,
    label text NOT NULL,
    items bigint NOT NULL,
    value numeric
);
CREATE TABLE market_act (
    market text NOT NULL,
    act text NOT NULL,
    confirmed boolean NOT NULL,
    former_status text,
    decided timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE market_announcement (
    market text NOT NULL,
    since timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE market_change (
    id bigint NOT NULL,
    market text NOT NULL,
    moment timestamp with time zone NOT NULL,
    subject text NOT NULL,
    lot integer,
    before_value text,
    after_value text,
    reason text
);
CREATE TABLE market_consideration (
    id bigint NOT NULL,
    market text NOT NULL,
    lot integer NOT NULL,
    kind text NOT NULL,
    hours integer,
    effort_rate numeric(5,2),
    weight numeric(5,2),
    minimum_share integer,
    pathway_months integer,
    publics text,
    phases text,
    activity text,
    details text,
    calculation_amount numeric(14,2),
    calculation_labour numeric(5,2),
    calculation_cost numeric(8,2),
    calculation_shown boolean
);
CREATE TABLE market_date_change (
    id bigint NOT NULL,
    market text NOT NULL,
    field text NOT NULL,
    changed date NOT NULL,
    before_date date NOT NULL,
    before_precision text NOT NULL,
    after_date date,
    after_precision text,
    reason text
);
CREATE TABLE market_document (
    id uuid NOT NULL,
    market text,
    draft uuid,
    buyer_siren text NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    format text NOT NULL,
    size integer NOT NULL,
    added timestamp with time zone NOT NULL DEFAULT now(),
    removed timestamp with time zone
);
CREATE TABLE market_document_content (
    document uuid NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE market_interest (
    market text NOT NULL,
    organisation uuid NOT NULL,
    account uuid,
    message text NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    mailed timestamp with time zone
);
CREATE TABLE market_lot (
    id bigint NOT NULL,
    market text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    cpv text,
    places text[] NOT NULL,
    amount_disclosure text NOT NULL,
    amount_min bigint,
    amount_max bigint
);
CREATE TABLE market_reminder (
    market text NOT NULL,
    publication_date date NOT NULL,
    publication_precision text NOT NULL,
    number integer NOT NULL,
    organisation uuid NOT NULL,
    sent date NOT NULL
);
CREATE TABLE market_search (
    reference text NOT NULL,
    words tsvector NOT NULL,
    devices text[] NOT NULL,
    trades text[] NOT NULL,
    cpv text[] NOT NULL,
    places text[] NOT NULL,
    territories text[] NOT NULL,
    hours integer
);
CREATE TABLE market_study (
    organisation uuid NOT NULL,
    market text NOT NULL,
    status text NOT NULL,
    reason text,
    note text NOT NULL,
    account uuid,
    version integer NOT NULL DEFAULT 1,
    updated timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE member_list (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    network uuid,
    file_name text NOT NULL,
    content bytea,
    columns jsonb,
    state text NOT NULL,
    message text,
    created timestamp with time zone NOT NULL DEFAULT now(),
    touched timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE member_list_line (
    list uuid NOT NULL,
    line bigint NOT NULL,
    outcome text NOT NULL,
    siret text,
    name text,
    reason text,
    changes jsonb NOT NULL
);
CREATE TABLE member_list_mapping (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    network uuid,
    columns jsonb NOT NULL
);
CREATE TABLE member_list_structure (
    list uuid NOT NULL,
    structure_key text NOT NULL,
    former jsonb NOT NULL,
    next jsonb
);
CREATE TABLE membership (
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    role text NOT NULL,
    since timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE network_invitation (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    network uuid NOT NULL,
    structure_key text NOT NULL,
    mail text NOT NULL,
    token_hash bytea NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    expires timestamp with time zone NOT NULL
);
CREATE TABLE network_member (
    network uuid NOT NULL,
    structure_key text NOT NULL,
    recorded timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE organisation (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    siren text NOT NULL,
    siret text,
    name text NOT NULL,
    state text NOT NULL DEFAULT 'pending'::text,
    reason text,
    declared timestamp with time zone NOT NULL DEFAULT now(),
    decided timestamp with time zone
);
CREATE TABLE organisation_key (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    name text NOT NULL,
    scopes text NOT NULL,
    hint text NOT NULL,
    hash bytea NOT NULL,
    former_hash bytea,
    former_until timestamp with time zone,
    created timestamp with time zone NOT NULL DEFAULT now(),
    rotated timestamp with time zone,
    expires timestamp with time zone NOT NULL,
    revoked timestamp with time zone,
    used timestamp with time zone,
    warned integer
);
CREATE TABLE outgoing_mail (
    id bigint NOT NULL,
    recipient_hash bytea NOT NULL,
    recipient text,
    subject text,
    body text,
    created timestamp with time zone NOT NULL DEFAULT now(),
    due timestamp with time zone NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    sent timestamp with time zone,
    failed timestamp with time zone,
    problem text,
    reply_to text,
    unsubscribe text
);
CREATE TABLE plan_draft (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    buyer_siren text NOT NULL,
    market text,
    market_version bigint NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 0,
    "values" jsonb NOT NULL,
    updated timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE plan_import (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    buyer_siren text NOT NULL,
    file_name text NOT NULL,
    content bytea,
    state text NOT NULL,
    message text,
    stop boolean NOT NULL DEFAULT false,
    rows_total integer NOT NULL DEFAULT 0,
    rows_done integer NOT NULL DEFAULT 0,
    fingerprint text,
    created timestamp with time zone NOT NULL DEFAULT now(),
    touched timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE plan_import_line (
    import uuid NOT NULL,
    line bigint NOT NULL,
    outcome text NOT NULL,
    reference text,
    title text,
    reason text,
    changes jsonb NOT NULL
);
CREATE TABLE plan_import_market (
    import uuid NOT NULL,
    reference text NOT NULL,
    former jsonb,
    version bigint NOT NULL
);
CREATE TABLE planned_market (
    reference text NOT NULL,
    buyer_siren text NOT NULL,
    buyer_code text,
    title text NOT NULL,
    description text NOT NULL,
    nature text NOT NULL,
    cpv text[] NOT NULL,
    places text[] NOT NULL,
    amount_disclosure text NOT NULL,
    amount_min bigint,
    amount_max bigint,
    procedure text,
    technique text,
    publication_date date NOT NULL,
    publication_precision text NOT NULL,
    offers_date date,
    offers_precision text,
    start_date date,
    start_precision text,
    duration_months integer,
    renewals integer NOT NULL DEFAULT 0,
    contact text,
    facilitator text,
    consultation_url text,
    status text NOT NULL,
    withdrawal_reason text,
    demonstration boolean NOT NULL DEFAULT false,
    source text NOT NULL,
    source_date date NOT NULL,
    updated timestamp with time zone NOT NULL DEFAULT now(),
    version bigint NOT NULL DEFAULT 0
);
CREATE TABLE published_act (
    id text NOT NULL,
    kind text NOT NULL,
    buyer_siren text NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    cpv text[] NOT NULL,
    amount bigint,
    day date NOT NULL,
    planned date,
    considerations text[] NOT NULL,
    holders text[] NOT NULL,
    source text NOT NULL,
    source_date date NOT NULL
);
CREATE TABLE reminder_link (
    token_hash bytea NOT NULL,
    market text NOT NULL,
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    publication_date date NOT NULL,
    publication_precision text NOT NULL,
    expires timestamp with time zone NOT NULL,
    answered timestamp with time zone,
    answer text,
    former jsonb,
    version bigint
);
CREATE TABLE reminder_refusal (
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    since timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE reminder_stop (
    token_hash bytea NOT NULL,
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE report (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    subject_kind text NOT NULL,
    subject text NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    message text NOT NULL,
    mail text,
    created timestamp with time zone NOT NULL DEFAULT now(),
    decision text,
    reason text,
    decided timestamp with time zone,
    decided_by uuid
);
CREATE TABLE sign_in_failure (
    mail_hash bytea NOT NULL,
    origin text NOT NULL,
    moment timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE statistic_draft (
    id uuid NOT NULL,
    account uuid NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    series_csv text NOT NULL,
    observations_csv text NOT NULL
);
CREATE TABLE statistic_observation (
    series_id text NOT NULL,
    "position" integer NOT NULL,
    dimension_1 text,
    dimension_1_value text,
    dimension_2 text,
    dimension_2_value text,
    period text NOT NULL,
    territory text NOT NULL,
    territory_code text,
    value numeric NOT NULL,
    published text NOT NULL,
    unit text NOT NULL,
    note text,
    locator text
);
CREATE TABLE statistic_revision (
    series_id text NOT NULL,
    number integer NOT NULL,
    revised date NOT NULL,
    reason text,
    correction boolean NOT NULL DEFAULT false,
    bundled boolean NOT NULL DEFAULT true,
    series_csv text,
    observations_csv text
);
CREATE TABLE statistic_series (
    id text NOT NULL,
    "position" integer NOT NULL,
    title text NOT NULL,
    question text NOT NULL,
    kind text NOT NULL,
    unit text,
    measures text NOT NULL,
    caveat text,
    publisher text NOT NULL,
    document text NOT NULL,
    locator text NOT NULL,
    licence text NOT NULL,
    chart text NOT NULL,
    chart_filter text,
    headline integer[] NOT NULL,
    fingerprint text NOT NULL,
    parts text,
    parts_only text,
    whole text,
    total_row text,
    tolerance numeric,
    gap text
);
CREATE TABLE statistic_series_words (
    series_id text NOT NULL,
    folded text NOT NULL,
    words tsvector NOT NULL,
    title tsvector NOT NULL
);
CREATE TABLE structure (
    key text NOT NULL,
    siret text,
    name text NOT NULL,
    brand text,
    other_names text[] NOT NULL DEFAULT '{}'::text[],
    owner text,
    legal_form text,
    naf text,
    website text,
    address text,
    postcode text,
    city text,
    commune text,
    lat double precision,
    lon double precision,
    position_origin text,
    places integer,
    field_sources jsonb NOT NULL DEFAULT '[]'::jsonb,
    area_km integer,
    area_codes text[] NOT NULL DEFAULT '{}'::text[],
    networks text[] NOT NULL DEFAULT '{}'::text[],
    labels text[] NOT NULL DEFAULT '{}'::text[],
    demonstration boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 0,
    created timestamp with time zone NOT NULL DEFAULT now(),
    updated timestamp with time zone NOT NULL DEFAULT now(),
    mail text
);
CREATE TABLE structure_claim (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    siret text NOT NULL,
    account uuid NOT NULL,
    way text NOT NULL,
    state text NOT NULL,
    message text NOT NULL DEFAULT ''::text,
    proposed jsonb,
    token_hash bytea,
    token_expires timestamp with time zone,
    reason text,
    decided_by uuid,
    decided timestamp with time zone,
    appeal text,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE structure_claim_document (
    claim uuid NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE structure_kind (
    structure_key text NOT NULL,
    kind text NOT NULL
);
CREATE TABLE structure_list (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    account uuid NOT NULL,
    name text NOT NULL,
    keys text[] NOT NULL,
    updated timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE structure_mandate (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    structure uuid NOT NULL,
    network uuid,
    granted timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE structure_message (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    structure_key text NOT NULL,
    account uuid,
    name text NOT NULL,
    mail text NOT NULL,
    message text NOT NULL,
    token_hash bytea,
    created timestamp with time zone NOT NULL DEFAULT now(),
    confirmed timestamp with time zone
);
CREATE TABLE structure_message_delivery (
    mail bigint NOT NULL,
    message uuid NOT NULL,
    sent timestamp with time zone,
    failed timestamp with time zone
);
CREATE TABLE structure_offer (
    id bigint NOT NULL,
    structure_key text NOT NULL,
    "position" integer NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    trade text NOT NULL,
    cpv text,
    service text NOT NULL,
    capacity text,
    lead_time text,
    area_km integer,
    area_codes text[] NOT NULL DEFAULT '{}'::text[],
    valid_until date,
    expiry_told timestamp with time zone,
    version integer NOT NULL DEFAULT 0,
    updated timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE structure_offer_shown (
    id bigint,
    structure_key text,
    "position" integer,
    title text,
    description text,
    trade text,
    cpv text,
    service text,
    capacity text,
    lead_time text,
    area_km integer,
    area_codes text[],
    valid_until date,
    expiry_told timestamp with time zone,
    version integer,
    updated timestamp with time zone
);
CREATE TABLE structure_own (
    structure_key text,
    presentation text,
    brand text,
    website text,
    phone text,
    mail text,
    show_phone boolean,
    show_mail boolean,
    places integer,
    agreement text,
    agreement_until date,
    clients text,
    closed_until date,
    closed_note text,
    said jsonb
);
CREATE TABLE structure_photo (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    offer bigint NOT NULL,
    alternative text NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    content bytea NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE structure_search (
    key text NOT NULL,
    name text NOT NULL,
    words tsvector NOT NULL,
    kinds text[] NOT NULL,
    trades text[] NOT NULL,
    services text[] NOT NULL,
    territories text[] NOT NULL
);
CREATE TABLE structure_site (
    finess text NOT NULL,
    structure_key text NOT NULL,
    name text NOT NULL,
    main boolean NOT NULL,
    address text,
    postcode text,
    city text,
    commune text,
    places integer
);
CREATE TABLE structure_source (
    structure_key text NOT NULL,
    source text NOT NULL,
    source_date date NOT NULL,
    facts jsonb NOT NULL
);
CREATE TABLE structure_statement (
    structure_key text NOT NULL,
    field text NOT NULL,
    value text NOT NULL,
    said timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE structure_summary (
    organisation uuid NOT NULL,
    token text NOT NULL,
    stopped timestamp with time zone,
    last_month date
);
CREATE TABLE structure_trade (
    structure_key text NOT NULL,
    trade text NOT NULL
);
CREATE TABLE structure_visit (
    structure_key text NOT NULL,
    day date NOT NULL,
    seen integer NOT NULL
);
CREATE TABLE structure_visit_words (
    structure_key text NOT NULL,
    month date NOT NULL,
    words text NOT NULL,
    found integer NOT NULL
);
CREATE TABLE territory (
    code text NOT NULL,
    kind text NOT NULL,
    insee text NOT NULL,
    name text NOT NULL,
    folded text NOT NULL GENERATED f_fold(name),
    postcodes text[] NOT NULL DEFAULT '{}'::text[],
    lat double precision NOT NULL,
    lon double precision NOT NULL,
    population integer
);
CREATE TABLE territory_within (
    code text NOT NULL,
    container text NOT NULL
);
CREATE TABLE trade (
    code text NOT NULL,
    group_code text NOT NULL,
    label text NOT NULL,
    words text NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE trade_cpv (
    trade text NOT NULL,
    cpv_prefix text NOT NULL
);
CREATE TABLE trade_group (
    code text NOT NULL,
    label text NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE trade_naf (
    trade text NOT NULL,
    naf text NOT NULL
);
CREATE TABLE withheld_market (
    reference text NOT NULL,
    reason text NOT NULL,
    since timestamp with time zone NOT NULL DEFAULT now()
);

ALTER TABLE account ADD CONSTRAINT account_mail_check CHECK ((mail = lower(mail)));
ALTER TABLE account ADD CONSTRAINT account_mail_key UNIQUE (mail);
ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE account ADD CONSTRAINT account_role_check CHECK ((role = ANY (ARRAY['none'::text, 'moderator'::text, 'administrator'::text])));
ALTER TABLE account_device ADD CONSTRAINT account_device_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE account_device ADD CONSTRAINT account_device_pkey PRIMARY KEY (token);
ALTER TABLE account_identity ADD CONSTRAINT account_identity_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE account_identity ADD CONSTRAINT account_identity_pkey PRIMARY KEY (issuer, subject);
ALTER TABLE account_link ADD CONSTRAINT account_link_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE account_link ADD CONSTRAINT account_link_pkey PRIMARY KEY (token);
ALTER TABLE account_recovery_code ADD CONSTRAINT account_recovery_code_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE account_recovery_code ADD CONSTRAINT account_recovery_code_pkey PRIMARY KEY (account, code);
ALTER TABLE account_session ADD CONSTRAINT account_session_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE account_session ADD CONSTRAINT account_session_pkey PRIMARY KEY (id);
ALTER TABLE account_session ADD CONSTRAINT account_session_token_key UNIQUE (token);
ALTER TABLE alert ADD CONSTRAINT alert_address_fkey FOREIGN KEY (address) REFERENCES alert_address(id) ON DELETE CASCADE;
ALTER TABLE alert ADD CONSTRAINT alert_check CHECK (((search IS NULL) <> (market IS NULL)));
ALTER TABLE alert ADD CONSTRAINT alert_check1 CHECK (((ended IS NULL) OR (stopped IS NOT NULL)));
ALTER TABLE alert ADD CONSTRAINT alert_ended_check CHECK ((ended = ANY (ARRAY['over'::text, 'filters'::text])));
ALTER TABLE alert ADD CONSTRAINT alert_frequency_check CHECK ((frequency = ANY (ARRAY['day'::text, 'week'::text])));
ALTER TABLE alert ADD CONSTRAINT alert_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE alert ADD CONSTRAINT alert_pkey PRIMARY KEY (id);
ALTER TABLE alert ADD CONSTRAINT alert_token_hash_key UNIQUE (token_hash);
ALTER TABLE alert_address ADD CONSTRAINT alert_address_mail_key UNIQUE (mail);
ALTER TABLE alert_address ADD CONSTRAINT alert_address_pkey PRIMARY KEY (id);
ALTER TABLE alert_link ADD CONSTRAINT alert_link_address_fkey FOREIGN KEY (address) REFERENCES alert_address(id) ON DELETE CASCADE;
ALTER TABLE alert_link ADD CONSTRAINT alert_link_pkey PRIMARY KEY (token_hash);
ALTER TABLE alert_told ADD CONSTRAINT alert_told_alert_fkey FOREIGN KEY (alert) REFERENCES alert(id) ON DELETE CASCADE;
ALTER TABLE alert_told ADD CONSTRAINT alert_told_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE alert_told ADD CONSTRAINT alert_told_pkey PRIMARY KEY (alert, market);
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE SET NULL;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_on_behalf_check CHECK ((on_behalf <> ''::text));
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);
ALTER TABLE buyer ADD CONSTRAINT buyer_pkey PRIMARY KEY (siren);
ALTER TABLE buyer ADD CONSTRAINT buyer_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text));
ALTER TABLE commune_alias ADD CONSTRAINT commune_alias_commune_fkey FOREIGN KEY (commune) REFERENCES territory(code);
ALTER TABLE cpv ADD CONSTRAINT cpv_code_check CHECK ((code ~ '^\d{8}$'::text));
ALTER TABLE cpv ADD CONSTRAINT cpv_level_check CHECK ((level = ANY (ARRAY['division'::text, 'group'::text, 'class'::text, 'category'::text])));
ALTER TABLE cpv ADD CONSTRAINT cpv_parent_fkey FOREIGN KEY (parent) REFERENCES cpv(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE cpv ADD CONSTRAINT cpv_pkey PRIMARY KEY (code);
ALTER TABLE dataset_build ADD CONSTRAINT dataset_build_pkey PRIMARY KEY (id);
ALTER TABLE dataset_chunk ADD CONSTRAINT dataset_chunk_file_fkey FOREIGN KEY (file) REFERENCES dataset_file(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE dataset_chunk ADD CONSTRAINT dataset_chunk_pkey PRIMARY KEY (file, number);
ALTER TABLE dataset_file ADD CONSTRAINT dataset_file_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'jsonl'::text, 'xlsx'::text, 'parquet'::text, 'geojson'::text])));
ALTER TABLE dataset_file ADD CONSTRAINT dataset_file_pkey PRIMARY KEY (id);
ALTER TABLE dataset_file ADD CONSTRAINT dataset_file_slug_version_fkey FOREIGN KEY (slug, version) REFERENCES dataset_version(slug, version) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE dataset_file ADD CONSTRAINT dataset_file_slug_version_format_key UNIQUE (slug, version, format);
ALTER TABLE dataset_version ADD CONSTRAINT dataset_version_pkey PRIMARY KEY (slug, version);
ALTER TABLE dataset_version ADD CONSTRAINT dataset_version_position_key UNIQUE ("position");
ALTER TABLE dataset_version ADD CONSTRAINT dataset_version_version_check CHECK ((version ~ '^\d{4}-\d\d-\d\d(-\d+)?$'::text));
ALTER TABLE facilitator_cover ADD CONSTRAINT facilitator_cover_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE facilitator_cover ADD CONSTRAINT facilitator_cover_pkey PRIMARY KEY (organisation, territory);
ALTER TABLE facilitator_profile ADD CONSTRAINT facilitator_profile_mail_check CHECK ((mail <> ''::text));
ALTER TABLE facilitator_profile ADD CONSTRAINT facilitator_profile_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE facilitator_profile ADD CONSTRAINT facilitator_profile_pkey PRIMARY KEY (organisation);
ALTER TABLE facilitator_profile ADD CONSTRAINT facilitator_profile_telephone_check CHECK ((telephone <> ''::text));
ALTER TABLE grouping_member ADD CONSTRAINT grouping_member_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE SET NULL;
ALTER TABLE grouping_member ADD CONSTRAINT grouping_member_check CHECK (((joined IS NOT NULL) OR (NOT lead)));
ALTER TABLE grouping_member ADD CONSTRAINT grouping_member_grouping_fkey FOREIGN KEY ("grouping") REFERENCES grouping_page(id) ON DELETE CASCADE;
ALTER TABLE grouping_member ADD CONSTRAINT grouping_member_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE grouping_member ADD CONSTRAINT grouping_member_pkey PRIMARY KEY ("grouping", organisation);
ALTER TABLE grouping_message ADD CONSTRAINT grouping_message_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE SET NULL;
ALTER TABLE grouping_message ADD CONSTRAINT grouping_message_grouping_fkey FOREIGN KEY ("grouping") REFERENCES grouping_page(id) ON DELETE CASCADE;
ALTER TABLE grouping_message ADD CONSTRAINT grouping_message_message_check CHECK (((message <> ''::text) AND (length(message) <= 2000)));
ALTER TABLE grouping_message ADD CONSTRAINT grouping_message_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE grouping_message ADD CONSTRAINT grouping_message_pkey PRIMARY KEY (id);
ALTER TABLE grouping_page ADD CONSTRAINT grouping_page_lot_check CHECK ((lot > 0));
ALTER TABLE grouping_page ADD CONSTRAINT grouping_page_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE grouping_page ADD CONSTRAINT grouping_page_pkey PRIMARY KEY (id);
ALTER TABLE idempotent_answer ADD CONSTRAINT idempotent_answer_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
ALTER TABLE idempotent_answer ADD CONSTRAINT idempotent_answer_organisation_key_fkey FOREIGN KEY (organisation_key) REFERENCES organisation_key(id) ON DELETE CASCADE;
ALTER TABLE idempotent_answer ADD CONSTRAINT idempotent_answer_pkey PRIMARY KEY (organisation_key, name);
ALTER TABLE import_run ADD CONSTRAINT import_run_check CHECK ((rows_read = ((((created + updated) + unchanged) + merged) + refused)));
ALTER TABLE import_run ADD CONSTRAINT import_run_kind_check CHECK ((kind = ANY (ARRAY['market'::text, 'structure'::text])));
ALTER TABLE import_run ADD CONSTRAINT import_run_pkey PRIMARY KEY (id);
ALTER TABLE index_outbox ADD CONSTRAINT index_outbox_kind_check CHECK ((kind = ANY (ARRAY['market'::text, 'structure'::text])));
ALTER TABLE index_outbox ADD CONSTRAINT index_outbox_pkey PRIMARY KEY (id);
ALTER TABLE index_rebuild ADD CONSTRAINT index_rebuild_check CHECK (((finished IS NULL) = (outcome IS NULL)));
ALTER TABLE index_rebuild ADD CONSTRAINT index_rebuild_kind_check CHECK ((kind = ANY (ARRAY['market'::text, 'structure'::text])));
ALTER TABLE index_rebuild ADD CONSTRAINT index_rebuild_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'stopped'::text, 'refused'::text])));
ALTER TABLE index_rebuild ADD CONSTRAINT index_rebuild_pkey PRIMARY KEY (id);
ALTER TABLE interest_digest ADD CONSTRAINT interest_digest_organisation_account_fkey FOREIGN KEY (organisation, account) REFERENCES membership(organisation, account) ON DELETE CASCADE;
ALTER TABLE interest_digest ADD CONSTRAINT interest_digest_pkey PRIMARY KEY (organisation, account);
ALTER TABLE interest_digest ADD CONSTRAINT interest_digest_token_key UNIQUE (token);
ALTER TABLE invitation ADD CONSTRAINT invitation_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE invitation ADD CONSTRAINT invitation_organisation_mail_key UNIQUE (organisation, mail);
ALTER TABLE invitation ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);
ALTER TABLE invitation ADD CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text])));
ALTER TABLE invitation ADD CONSTRAINT invitation_token_hash_key UNIQUE (token_hash);
ALTER TABLE join_request ADD CONSTRAINT join_request_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE join_request ADD CONSTRAINT join_request_organisation_account_key UNIQUE (organisation, account);
ALTER TABLE join_request ADD CONSTRAINT join_request_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE join_request ADD CONSTRAINT join_request_pkey PRIMARY KEY (id);
ALTER TABLE live_figure ADD CONSTRAINT live_figure_pkey PRIMARY KEY (figure);
ALTER TABLE live_figure_row ADD CONSTRAINT live_figure_row_figure_fkey FOREIGN KEY (figure) REFERENCES live_figure(figure) ON DELETE CASCADE;
ALTER TABLE live_figure_row ADD CONSTRAINT live_figure_row_items_check CHECK ((items > 0));
ALTER TABLE live_figure_row ADD CONSTRAINT live_figure_row_pkey PRIMARY KEY (figure, demonstration, key);
ALTER TABLE market_act ADD CONSTRAINT market_act_act_fkey FOREIGN KEY (act) REFERENCES published_act(id) ON DELETE CASCADE;
ALTER TABLE market_act ADD CONSTRAINT market_act_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_act ADD CONSTRAINT market_act_pkey PRIMARY KEY (market, act);
ALTER TABLE market_announcement ADD CONSTRAINT market_announcement_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_announcement ADD CONSTRAINT market_announcement_pkey PRIMARY KEY (market);
ALTER TABLE market_change ADD CONSTRAINT market_change_check CHECK (((before_value IS NOT NULL) OR (after_value IS NOT NULL)));
ALTER TABLE market_change ADD CONSTRAINT market_change_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_change ADD CONSTRAINT market_change_pkey PRIMARY KEY (id);
ALTER TABLE market_change ADD CONSTRAINT market_change_subject_check CHECK ((subject = ANY (ARRAY['status'::text, 'amount'::text, 'lot'::text, 'consideration'::text, 'hours'::text])));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_calculation_amount_check CHECK ((calculation_amount >= (0)::numeric));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_calculation_cost_check CHECK ((calculation_cost > (0)::numeric));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_calculation_labour_check CHECK (((calculation_labour >= (0)::numeric) AND (calculation_labour <= (100)::numeric)));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_check CHECK ((num_nulls(calculation_amount, calculation_labour, calculation_cost, calculation_shown) = ANY (ARRAY[0, 4])));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_effort_rate_check CHECK (((effort_rate > (0)::numeric) AND (effort_rate <= (100)::numeric)));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_hours_check CHECK ((hours > 0));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_kind_check CHECK ((kind = ANY (ARRAY['execution-clause'::text, 'social-criterion'::text, 'reserved-disability'::text, 'reserved-iae'::text, 'reserved-both'::text, 'reserved-prison'::text, 'reserved-ess'::text, 'insertion-service'::text, 'social-action'::text, 'literacy'::text, 'equality-diversity'::text, 'progress-plan'::text, 'undecided'::text])));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_market_lot_fkey FOREIGN KEY (market, lot) REFERENCES market_lot(market, number) ON DELETE CASCADE;
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_market_lot_kind_key UNIQUE (market, lot, kind);
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_minimum_share_check CHECK (((minimum_share > 0) AND (minimum_share <= 100)));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_pathway_months_check CHECK ((pathway_months > 0));
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_pkey PRIMARY KEY (id);
ALTER TABLE market_consideration ADD CONSTRAINT market_consideration_weight_check CHECK (((weight > (0)::numeric) AND (weight <= (100)::numeric)));
ALTER TABLE market_date_change ADD CONSTRAINT market_date_change_after_precision_check CHECK ((after_precision = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text])));
ALTER TABLE market_date_change ADD CONSTRAINT market_date_change_before_precision_check CHECK ((before_precision = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text])));
ALTER TABLE market_date_change ADD CONSTRAINT market_date_change_check CHECK (((after_date IS NULL) = (after_precision IS NULL)));
ALTER TABLE market_date_change ADD CONSTRAINT market_date_change_field_check CHECK ((field = ANY (ARRAY['publication'::text, 'offers'::text, 'start'::text])));
ALTER TABLE market_date_change ADD CONSTRAINT market_date_change_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_date_change ADD CONSTRAINT market_date_change_pkey PRIMARY KEY (id);
ALTER TABLE market_document ADD CONSTRAINT market_document_buyer_siren_check CHECK ((buyer_siren ~ '^[0-9]{9}$'::text));
ALTER TABLE market_document ADD CONSTRAINT market_document_check CHECK ((num_nonnulls(market, draft) = 1));
ALTER TABLE market_document ADD CONSTRAINT market_document_draft_fkey FOREIGN KEY (draft) REFERENCES plan_draft(id) ON DELETE CASCADE;
ALTER TABLE market_document ADD CONSTRAINT market_document_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'odt'::text, 'ods'::text, 'docx'::text, 'xlsx'::text])));
ALTER TABLE market_document ADD CONSTRAINT market_document_kind_check CHECK ((kind = ANY (ARRAY['specification'::text, 'social'::text, 'study'::text, 'calendar'::text, 'other'::text])));
ALTER TABLE market_document ADD CONSTRAINT market_document_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_document ADD CONSTRAINT market_document_pkey PRIMARY KEY (id);
ALTER TABLE market_document ADD CONSTRAINT market_document_size_check CHECK (((size > 0) AND (size <= 5000000)));
ALTER TABLE market_document ADD CONSTRAINT market_document_title_check CHECK ((title <> ''::text));
ALTER TABLE market_document_content ADD CONSTRAINT market_document_content_document_fkey FOREIGN KEY (document) REFERENCES market_document(id) ON DELETE CASCADE;
ALTER TABLE market_document_content ADD CONSTRAINT market_document_content_pkey PRIMARY KEY (document);
ALTER TABLE market_interest ADD CONSTRAINT market_interest_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE SET NULL;
ALTER TABLE market_interest ADD CONSTRAINT market_interest_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_interest ADD CONSTRAINT market_interest_message_check CHECK ((length(message) <= 1000));
ALTER TABLE market_interest ADD CONSTRAINT market_interest_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE market_interest ADD CONSTRAINT market_interest_pkey PRIMARY KEY (market, organisation);
ALTER TABLE market_lot ADD CONSTRAINT market_lot_amount_disclosure_check CHECK ((amount_disclosure = ANY (ARRAY['range'::text, 'not-disclosed'::text, 'not-known'::text])));
ALTER TABLE market_lot ADD CONSTRAINT market_lot_check CHECK (((amount_disclosure = 'range'::text) = ((amount_min IS NOT NULL) OR (amount_max IS NOT NULL))));
ALTER TABLE market_lot ADD CONSTRAINT market_lot_check1 CHECK ((amount_min <= amount_max));
ALTER TABLE market_lot ADD CONSTRAINT market_lot_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_lot ADD CONSTRAINT market_lot_market_number_key UNIQUE (market, number);
ALTER TABLE market_lot ADD CONSTRAINT market_lot_number_check CHECK ((number > 0));
ALTER TABLE market_lot ADD CONSTRAINT market_lot_pkey PRIMARY KEY (id);
ALTER TABLE market_reminder ADD CONSTRAINT market_reminder_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_reminder ADD CONSTRAINT market_reminder_number_check CHECK ((number = ANY (ARRAY[1, 2])));
ALTER TABLE market_reminder ADD CONSTRAINT market_reminder_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE market_reminder ADD CONSTRAINT market_reminder_pkey PRIMARY KEY (market, publication_date, publication_precision, number);
ALTER TABLE market_reminder ADD CONSTRAINT market_reminder_publication_precision_check CHECK ((publication_precision = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text])));
ALTER TABLE market_search ADD CONSTRAINT market_search_pkey PRIMARY KEY (reference);
ALTER TABLE market_search ADD CONSTRAINT market_search_reference_fkey FOREIGN KEY (reference) REFERENCES planned_market(reference) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE market_study ADD CONSTRAINT market_study_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE SET NULL;
ALTER TABLE market_study ADD CONSTRAINT market_study_check CHECK (((status = 'not-for-us'::text) = (reason IS NOT NULL)));
ALTER TABLE market_study ADD CONSTRAINT market_study_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE market_study ADD CONSTRAINT market_study_note_check CHECK ((length(note) <= 2000));
ALTER TABLE market_study ADD CONSTRAINT market_study_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE market_study ADD CONSTRAINT market_study_pkey PRIMARY KEY (organisation, market);
ALTER TABLE market_study ADD CONSTRAINT market_study_reason_check CHECK ((reason = ANY (ARRAY['trade'::text, 'place'::text, 'size'::text, 'time'::text, 'other'::text])));
ALTER TABLE market_study ADD CONSTRAINT market_study_status_check CHECK ((status = ANY (ARRAY['to-study'::text, 'answering'::text, 'not-for-us'::text])));
ALTER TABLE member_list ADD CONSTRAINT member_list_network_fkey FOREIGN KEY (network) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE member_list ADD CONSTRAINT member_list_pkey PRIMARY KEY (id);
ALTER TABLE member_list ADD CONSTRAINT member_list_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'ready'::text, 'applying'::text, 'applied'::text, 'undone'::text])));
ALTER TABLE member_list_line ADD CONSTRAINT member_list_line_list_fkey FOREIGN KEY (list) REFERENCES member_list(id) ON DELETE CASCADE;
ALTER TABLE member_list_line ADD CONSTRAINT member_list_line_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'updated'::text, 'unchanged'::text, 'refused'::text])));
ALTER TABLE member_list_line ADD CONSTRAINT member_list_line_pkey PRIMARY KEY (list, line);
ALTER TABLE member_list_mapping ADD CONSTRAINT member_list_mapping_network_fkey FOREIGN KEY (network) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE member_list_mapping ADD CONSTRAINT member_list_mapping_network_key UNIQUE NULLS NOT DISTINCT (network);
ALTER TABLE member_list_mapping ADD CONSTRAINT member_list_mapping_pkey PRIMARY KEY (id);
ALTER TABLE member_list_structure ADD CONSTRAINT member_list_structure_list_fkey FOREIGN KEY (list) REFERENCES member_list(id) ON DELETE CASCADE;
ALTER TABLE member_list_structure ADD CONSTRAINT member_list_structure_pkey PRIMARY KEY (list, structure_key);
ALTER TABLE membership ADD CONSTRAINT membership_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_pkey PRIMARY KEY (organisation, account);
ALTER TABLE membership ADD CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text])));
ALTER TABLE network_invitation ADD CONSTRAINT network_invitation_network_fkey FOREIGN KEY (network) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE network_invitation ADD CONSTRAINT network_invitation_network_structure_key_mail_key UNIQUE (network, structure_key, mail);
ALTER TABLE network_invitation ADD CONSTRAINT network_invitation_pkey PRIMARY KEY (id);
ALTER TABLE network_invitation ADD CONSTRAINT network_invitation_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE network_invitation ADD CONSTRAINT network_invitation_token_hash_key UNIQUE (token_hash);
ALTER TABLE network_member ADD CONSTRAINT network_member_network_fkey FOREIGN KEY (network) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE network_member ADD CONSTRAINT network_member_pkey PRIMARY KEY (network, structure_key);
ALTER TABLE network_member ADD CONSTRAINT network_member_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE organisation ADD CONSTRAINT organisation_check CHECK (((siret ~ '^[0-9]{14}$'::text) AND ("left"(siret, 9) = siren)));
ALTER TABLE organisation ADD CONSTRAINT organisation_check1 CHECK (((kind <> 'structure'::text) OR (siret IS NOT NULL)));
ALTER TABLE organisation ADD CONSTRAINT organisation_check2 CHECK (((state = ANY (ARRAY['refused'::text, 'suspended'::text])) = (reason IS NOT NULL)));
ALTER TABLE organisation ADD CONSTRAINT organisation_kind_check CHECK ((kind = ANY (ARRAY['buyer'::text, 'structure'::text, 'company'::text, 'facilitator'::text, 'network'::text])));
ALTER TABLE organisation ADD CONSTRAINT organisation_name_check CHECK ((name <> ''::text));
ALTER TABLE organisation ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);
ALTER TABLE organisation ADD CONSTRAINT organisation_reason_check CHECK ((reason <> ''::text));
ALTER TABLE organisation ADD CONSTRAINT organisation_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text));
ALTER TABLE organisation ADD CONSTRAINT organisation_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'approved'::text, 'refused'::text, 'suspended'::text])));
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_check CHECK (((former_hash IS NULL) = (former_until IS NULL)));
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_former_hash_key UNIQUE (former_hash);
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_hash_key UNIQUE (hash);
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)));
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_pkey PRIMARY KEY (id);
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_scopes_check CHECK ((scopes ~ '^plan:[a-z]+( plan:[a-z]+)*$'::text));
ALTER TABLE organisation_key ADD CONSTRAINT organisation_key_warned_check CHECK ((warned > 0));
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_pkey PRIMARY KEY (id);
ALTER TABLE plan_draft ADD CONSTRAINT plan_draft_buyer_siren_check CHECK ((buyer_siren ~ '^[0-9]{9}$'::text));
ALTER TABLE plan_draft ADD CONSTRAINT plan_draft_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE plan_draft ADD CONSTRAINT plan_draft_pkey PRIMARY KEY (id);
ALTER TABLE plan_import ADD CONSTRAINT plan_import_buyer_siren_check CHECK ((buyer_siren ~ '^[0-9]{9}$'::text));
ALTER TABLE plan_import ADD CONSTRAINT plan_import_pkey PRIMARY KEY (id);
ALTER TABLE plan_import ADD CONSTRAINT plan_import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'refused'::text, 'stopped'::text, 'applying'::text, 'applied'::text, 'undone'::text])));
ALTER TABLE plan_import_line ADD CONSTRAINT plan_import_line_import_fkey FOREIGN KEY (import) REFERENCES plan_import(id) ON DELETE CASCADE;
ALTER TABLE plan_import_line ADD CONSTRAINT plan_import_line_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'updated'::text, 'unchanged'::text, 'merged'::text, 'refused'::text])));
ALTER TABLE plan_import_line ADD CONSTRAINT plan_import_line_pkey PRIMARY KEY (import, line);
ALTER TABLE plan_import_market ADD CONSTRAINT plan_import_market_import_fkey FOREIGN KEY (import) REFERENCES plan_import(id) ON DELETE CASCADE;
ALTER TABLE plan_import_market ADD CONSTRAINT plan_import_market_pkey PRIMARY KEY (import, reference);
ALTER TABLE planned_market ADD CONSTRAINT market_search_follow TRIGGER DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE planned_market ADD CONSTRAINT planned_market_amount_disclosure_check CHECK ((amount_disclosure = ANY (ARRAY['range'::text, 'not-disclosed'::text, 'not-known'::text])));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_buyer_siren_buyer_code_key UNIQUE (buyer_siren, buyer_code);
ALTER TABLE planned_market ADD CONSTRAINT planned_market_buyer_siren_fkey FOREIGN KEY (buyer_siren) REFERENCES buyer(siren);
ALTER TABLE planned_market ADD CONSTRAINT planned_market_check CHECK (((amount_disclosure = 'range'::text) = ((amount_min IS NOT NULL) OR (amount_max IS NOT NULL))));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_check1 CHECK ((amount_min <= amount_max));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_check2 CHECK (((offers_date IS NULL) = (offers_precision IS NULL)));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_check3 CHECK (((start_date IS NULL) = (start_precision IS NULL)));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_consultation_url_check CHECK ((consultation_url ~ '^https?://'::text));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_duration_months_check CHECK ((duration_months > 0));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_nature_check CHECK ((nature = ANY (ARRAY['works'::text, 'supplies'::text, 'services'::text])));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_offers_precision_check CHECK ((offers_precision = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text])));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_pkey PRIMARY KEY (reference);
ALTER TABLE planned_market ADD CONSTRAINT planned_market_publication_precision_check CHECK ((publication_precision = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text])));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_reference_check CHECK ((reference ~ '^[A-Za-z0-9][A-Za-z0-9-]*$'::text));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_renewals_check CHECK ((renewals >= 0));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_start_precision_check CHECK ((start_precision = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text])));
ALTER TABLE planned_market ADD CONSTRAINT planned_market_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'planned'::text, 'no-news'::text, 'open'::text, 'awarded'::text, 'under-way'::text, 'ended'::text, 'withdrawn'::text, 'unsuccessful'::text])));
ALTER TABLE published_act ADD CONSTRAINT published_act_amount_check CHECK ((amount >= 0));
ALTER TABLE published_act ADD CONSTRAINT published_act_buyer_siren_check CHECK ((buyer_siren ~ '^[0-9]{9}$'::text));
ALTER TABLE published_act ADD CONSTRAINT published_act_id_check CHECK ((id <> ''::text));
ALTER TABLE published_act ADD CONSTRAINT published_act_kind_check CHECK ((kind = ANY (ARRAY['planning-notice'::text, 'award'::text])));
ALTER TABLE published_act ADD CONSTRAINT published_act_pkey PRIMARY KEY (id);
ALTER TABLE published_act ADD CONSTRAINT published_act_title_check CHECK ((title <> ''::text));
ALTER TABLE reminder_link ADD CONSTRAINT reminder_link_answer_check CHECK ((answer = ANY (ARRAY['published'::text, 'postponed'::text, 'withdrawn'::text])));
ALTER TABLE reminder_link ADD CONSTRAINT reminder_link_check CHECK (((answered IS NULL) = (answer IS NULL)));
ALTER TABLE reminder_link ADD CONSTRAINT reminder_link_market_fkey FOREIGN KEY (market) REFERENCES planned_market(reference) ON DELETE CASCADE;
ALTER TABLE reminder_link ADD CONSTRAINT reminder_link_organisation_account_fkey FOREIGN KEY (organisation, account) REFERENCES membership(organisation, account) ON DELETE CASCADE;
ALTER TABLE reminder_link ADD CONSTRAINT reminder_link_pkey PRIMARY KEY (token_hash);
ALTER TABLE reminder_link ADD CONSTRAINT reminder_link_publication_precision_check CHECK ((publication_precision = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text])));
ALTER TABLE reminder_refusal ADD CONSTRAINT reminder_refusal_organisation_account_fkey FOREIGN KEY (organisation, account) REFERENCES membership(organisation, account) ON DELETE CASCADE;
ALTER TABLE reminder_refusal ADD CONSTRAINT reminder_refusal_pkey PRIMARY KEY (organisation, account);
ALTER TABLE reminder_stop ADD CONSTRAINT reminder_stop_organisation_account_fkey FOREIGN KEY (organisation, account) REFERENCES membership(organisation, account) ON DELETE CASCADE;
ALTER TABLE reminder_stop ADD CONSTRAINT reminder_stop_pkey PRIMARY KEY (token_hash);
ALTER TABLE report ADD CONSTRAINT report_check CHECK ((((decision IS NULL) = (decided IS NULL)) AND ((decision IS NULL) = (reason IS NULL))));
ALTER TABLE report ADD CONSTRAINT report_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id) ON DELETE SET NULL;
ALTER TABLE report ADD CONSTRAINT report_decision_check CHECK ((decision = ANY (ARRAY['corrected'::text, 'dismissed'::text, 'withheld'::text])));
ALTER TABLE report ADD CONSTRAINT report_kind_check CHECK ((kind = ANY (ARRAY['wrong'::text, 'outdated'::text, 'contact'::text, 'personal'::text, 'illegal'::text, 'other'::text])));
ALTER TABLE report ADD CONSTRAINT report_mail_check CHECK ((length(mail) <= 254));
ALTER TABLE report ADD CONSTRAINT report_message_check CHECK ((length(message) <= 2000));
ALTER TABLE report ADD CONSTRAINT report_pkey PRIMARY KEY (id);
ALTER TABLE report ADD CONSTRAINT report_reason_check CHECK ((length(reason) <= 1000));
ALTER TABLE report ADD CONSTRAINT report_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['market'::text, 'structure'::text])));
ALTER TABLE statistic_draft ADD CONSTRAINT statistic_draft_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE statistic_draft ADD CONSTRAINT statistic_draft_pkey PRIMARY KEY (id);
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_check CHECK (((dimension_1 IS NULL) = (dimension_1_value IS NULL)));
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_check1 CHECK (((dimension_2 IS NULL) = (dimension_2_value IS NULL)));
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_once UNIQUE NULLS NOT DISTINCT (series_id, dimension_1, dimension_1_value, dimension_2, dimension_2_value, period, territory, unit);
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_pkey PRIMARY KEY (series_id, "position");
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_series_id_fkey FOREIGN KEY (series_id) REFERENCES statistic_series(id) ON DELETE CASCADE;
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_territory_code_check CHECK ((territory_code ~ '^(fr|(reg|dep|epci|ze|com)-[0-9AB]+)$'::text));
ALTER TABLE statistic_revision ADD CONSTRAINT statistic_revision_check CHECK (((series_csv IS NULL) = (observations_csv IS NULL)));
ALTER TABLE statistic_revision ADD CONSTRAINT statistic_revision_pkey PRIMARY KEY (series_id, number);
ALTER TABLE statistic_revision ADD CONSTRAINT statistic_revision_series_id_fkey FOREIGN KEY (series_id) REFERENCES statistic_series(id) ON DELETE CASCADE;
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_chart_check CHECK ((chart = ANY (ARRAY['line'::text, 'bar'::text, 'stacked'::text, 'slope'::text, 'dumbbell'::text, 'map'::text, 'none'::text])));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_id_check CHECK ((id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_kind_check CHECK ((kind = ANY (ARRAY['observation'::text, 'target'::text, 'threshold'::text, 'example'::text, 'survey'::text])));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_pkey PRIMARY KEY (id);
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_question_check CHECK ((question = ANY (ARRAY['combien-de-marches'::text, 'combien-d-heures'::text, 'qui-beneficie'::text, 'quels-contrats-quelles-suites'::text, 'ma-region'::text, 'qui-sont-les-structures'::text, 'qui-sont-les-facilitateurs'::text, 'combien-coute'::text, 'que-pese-l-achat-public'::text, 'regles-et-parametres'::text, 'enquetes'::text])));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_tolerance_check CHECK ((tolerance >= (0)::numeric));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_trend_check CHECK (((kind = 'observation'::text) OR (chart = ANY (ARRAY['bar'::text, 'none'::text]))));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_whole_check CHECK ((((parts IS NULL) = (whole IS NULL)) AND ((parts IS NULL) = (tolerance IS NULL)) AND ((parts IS NOT NULL) OR (COALESCE(parts_only, total_row, gap) IS NULL))));
ALTER TABLE statistic_series_words ADD CONSTRAINT statistic_series_words_pkey PRIMARY KEY (series_id);
ALTER TABLE statistic_series_words ADD CONSTRAINT statistic_series_words_series_id_fkey FOREIGN KEY (series_id) REFERENCES statistic_series(id) ON DELETE CASCADE;
ALTER TABLE structure ADD CONSTRAINT structure_area_km_check CHECK ((area_km > 0));
ALTER TABLE structure ADD CONSTRAINT structure_check CHECK ((((siret IS NULL) = (key ~~ 'finess-%'::text)) AND ((siret IS NULL) OR (siret = key))));
ALTER TABLE structure ADD CONSTRAINT structure_check1 CHECK ((((lat IS NULL) = (lon IS NULL)) AND ((lat IS NULL) = (position_origin IS NULL))));
ALTER TABLE structure ADD CONSTRAINT structure_commune_fkey FOREIGN KEY (commune) REFERENCES territory(code);
ALTER TABLE structure ADD CONSTRAINT structure_key_check CHECK ((key ~ '^(\d{14}|finess-[0-9AB]{9})$'::text));
ALTER TABLE structure ADD CONSTRAINT structure_naf_check CHECK ((naf ~ '^\d{4}[A-Z]$'::text));
ALTER TABLE structure ADD CONSTRAINT structure_name_check CHECK ((name <> ''::text));
ALTER TABLE structure ADD CONSTRAINT structure_pkey PRIMARY KEY (key);
ALTER TABLE structure ADD CONSTRAINT structure_places_check CHECK ((places >= 0));
ALTER TABLE structure ADD CONSTRAINT structure_position_origin_check CHECK ((position_origin = ANY (ARRAY['file'::text, 'commune'::text])));
ALTER TABLE structure ADD CONSTRAINT structure_postcode_check CHECK ((postcode ~ '^\d{5}$'::text));
ALTER TABLE structure ADD CONSTRAINT structure_search_follow TRIGGER DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE structure ADD CONSTRAINT structure_siret_check CHECK ((siret ~ '^\d{14}$'::text));
ALTER TABLE structure ADD CONSTRAINT structure_siret_key UNIQUE (siret);
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_appeal_check CHECK ((appeal <> ''::text));
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_check CHECK (((state = ANY (ARRAY['refused'::text, 'closed'::text])) <= (reason IS NOT NULL)));
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_check1 CHECK (((token_hash IS NULL) = (token_expires IS NULL)));
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id) ON DELETE SET NULL;
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_pkey PRIMARY KEY (id);
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_reason_check CHECK ((reason <> ''::text));
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_siret_check CHECK ((siret ~ '^[0-9]{14}$'::text));
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'waiting'::text, 'accepted'::text, 'refused'::text, 'appealed'::text, 'closed'::text, 'granted'::text])));
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_token_hash_key UNIQUE (token_hash);
ALTER TABLE structure_claim ADD CONSTRAINT structure_claim_way_check CHECK ((way = ANY (ARRAY['account'::text, 'mail'::text, 'domain'::text, 'document'::text, 'contest'::text, 'proposal'::text, 'network'::text])));
ALTER TABLE structure_claim_document ADD CONSTRAINT structure_claim_document_claim_fkey FOREIGN KEY (claim) REFERENCES structure_claim(id) ON DELETE CASCADE;
ALTER TABLE structure_claim_document ADD CONSTRAINT structure_claim_document_content_check CHECK ((length(content) <= 5242880));
ALTER TABLE structure_claim_document ADD CONSTRAINT structure_claim_document_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text])));
ALTER TABLE structure_claim_document ADD CONSTRAINT structure_claim_document_pkey PRIMARY KEY (claim);
ALTER TABLE structure_kind ADD CONSTRAINT structure_kind_kind_check CHECK ((kind = ANY (ARRAY['ACI'::text, 'EI'::text, 'AI'::text, 'ETTI'::text, 'EITI'::text, 'GEIQ'::text, 'ESAT'::text, 'EA'::text, 'EATT'::text])));
ALTER TABLE structure_kind ADD CONSTRAINT structure_kind_pkey PRIMARY KEY (structure_key, kind);
ALTER TABLE structure_kind ADD CONSTRAINT structure_kind_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_list ADD CONSTRAINT structure_list_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE structure_list ADD CONSTRAINT structure_list_keys_check CHECK (((cardinality(keys) >= 1) AND (cardinality(keys) <= 30)));
ALTER TABLE structure_list ADD CONSTRAINT structure_list_name_check CHECK (((name <> ''::text) AND (length(name) <= 100)));
ALTER TABLE structure_list ADD CONSTRAINT structure_list_pkey PRIMARY KEY (id);
ALTER TABLE structure_mandate ADD CONSTRAINT structure_mandate_network_fkey FOREIGN KEY (network) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE structure_mandate ADD CONSTRAINT structure_mandate_pkey PRIMARY KEY (id);
ALTER TABLE structure_mandate ADD CONSTRAINT structure_mandate_structure_fkey FOREIGN KEY (structure) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE structure_mandate ADD CONSTRAINT structure_mandate_structure_network_key UNIQUE NULLS NOT DISTINCT (structure, network);
ALTER TABLE structure_message ADD CONSTRAINT structure_message_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE;
ALTER TABLE structure_message ADD CONSTRAINT structure_message_check CHECK (((token_hash IS NULL) = (confirmed IS NOT NULL)));
ALTER TABLE structure_message ADD CONSTRAINT structure_message_pkey PRIMARY KEY (id);
ALTER TABLE structure_message ADD CONSTRAINT structure_message_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_message ADD CONSTRAINT structure_message_token_hash_key UNIQUE (token_hash);
ALTER TABLE structure_message_delivery ADD CONSTRAINT structure_message_delivery_message_fkey FOREIGN KEY (message) REFERENCES structure_message(id) ON DELETE CASCADE;
ALTER TABLE structure_message_delivery ADD CONSTRAINT structure_message_delivery_pkey PRIMARY KEY (mail);
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_area_km_check CHECK ((area_km > 0));
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_cpv_fkey FOREIGN KEY (cpv) REFERENCES cpv(code);
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_pkey PRIMARY KEY (id);
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_service_check CHECK ((service = ANY (ARRAY['goods'::text, 'service'::text, 'secondment'::text])));
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_structure_key_position_key UNIQUE (structure_key, "position");
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_title_check CHECK ((title <> ''::text));
ALTER TABLE structure_offer ADD CONSTRAINT structure_offer_trade_fkey FOREIGN KEY (trade) REFERENCES trade(code);
ALTER TABLE structure_photo ADD CONSTRAINT structure_photo_alternative_check CHECK ((alternative <> ''::text));
ALTER TABLE structure_photo ADD CONSTRAINT structure_photo_offer_fkey FOREIGN KEY (offer) REFERENCES structure_offer(id) ON DELETE CASCADE;
ALTER TABLE structure_photo ADD CONSTRAINT structure_photo_pkey PRIMARY KEY (id);
ALTER TABLE structure_search ADD CONSTRAINT structure_search_key_fkey FOREIGN KEY (key) REFERENCES structure(key) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE structure_search ADD CONSTRAINT structure_search_pkey PRIMARY KEY (key);
ALTER TABLE structure_site ADD CONSTRAINT structure_site_commune_fkey FOREIGN KEY (commune) REFERENCES territory(code);
ALTER TABLE structure_site ADD CONSTRAINT structure_site_finess_check CHECK ((finess ~ '^[0-9AB]{9}$'::text));
ALTER TABLE structure_site ADD CONSTRAINT structure_site_pkey PRIMARY KEY (finess);
ALTER TABLE structure_site ADD CONSTRAINT structure_site_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_source ADD CONSTRAINT structure_source_pkey PRIMARY KEY (structure_key, source);
ALTER TABLE structure_source ADD CONSTRAINT structure_source_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_statement ADD CONSTRAINT structure_statement_field_check CHECK ((field = ANY (ARRAY['presentation'::text, 'brand'::text, 'website'::text, 'phone'::text, 'mail'::text, 'show-phone'::text, 'show-mail'::text, 'area-km'::text, 'area-codes'::text, 'trades'::text, 'places'::text, 'networks'::text, 'labels'::text, 'agreement'::text, 'agreement-until'::text, 'clients'::text, 'closed-until'::text, 'closed-note'::text])));
ALTER TABLE structure_statement ADD CONSTRAINT structure_statement_pkey PRIMARY KEY (structure_key, field);
ALTER TABLE structure_statement ADD CONSTRAINT structure_statement_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_statement ADD CONSTRAINT structure_statement_value_check CHECK ((value <> ''::text));
ALTER TABLE structure_summary ADD CONSTRAINT structure_summary_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id) ON DELETE CASCADE;
ALTER TABLE structure_summary ADD CONSTRAINT structure_summary_pkey PRIMARY KEY (organisation);
ALTER TABLE structure_summary ADD CONSTRAINT structure_summary_token_key UNIQUE (token);
ALTER TABLE structure_trade ADD CONSTRAINT structure_trade_pkey PRIMARY KEY (structure_key, trade);
ALTER TABLE structure_trade ADD CONSTRAINT structure_trade_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_trade ADD CONSTRAINT structure_trade_trade_fkey FOREIGN KEY (trade) REFERENCES trade(code);
ALTER TABLE structure_visit ADD CONSTRAINT structure_visit_pkey PRIMARY KEY (structure_key, day);
ALTER TABLE structure_visit ADD CONSTRAINT structure_visit_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_visit_words ADD CONSTRAINT structure_visit_words_pkey PRIMARY KEY (structure_key, month, words);
ALTER TABLE structure_visit_words ADD CONSTRAINT structure_visit_words_structure_key_fkey FOREIGN KEY (structure_key) REFERENCES structure(key) ON DELETE CASCADE;
ALTER TABLE structure_visit_words ADD CONSTRAINT structure_visit_words_words_check CHECK ((length(words) <= 60));
ALTER TABLE territory ADD CONSTRAINT territory_kind_check CHECK ((kind = ANY (ARRAY['com'::text, 'epci'::text, 'dep'::text, 'reg'::text, 'ze'::text, 'fr'::text])));
ALTER TABLE territory ADD CONSTRAINT territory_pkey PRIMARY KEY (code);
ALTER TABLE territory_within ADD CONSTRAINT territory_within_pkey PRIMARY KEY (code, container);
ALTER TABLE trade ADD CONSTRAINT trade_group_code_fkey FOREIGN KEY (group_code) REFERENCES trade_group(code);
ALTER TABLE trade ADD CONSTRAINT trade_pkey PRIMARY KEY (code);
ALTER TABLE trade_cpv ADD CONSTRAINT trade_cpv_cpv_prefix_check CHECK ((cpv_prefix ~ '^\d{2,8}$'::text));
ALTER TABLE trade_cpv ADD CONSTRAINT trade_cpv_pkey PRIMARY KEY (trade, cpv_prefix);
ALTER TABLE trade_cpv ADD CONSTRAINT trade_cpv_trade_fkey FOREIGN KEY (trade) REFERENCES trade(code) ON DELETE CASCADE;
ALTER TABLE trade_group ADD CONSTRAINT trade_group_pkey PRIMARY KEY (code);
ALTER TABLE trade_naf ADD CONSTRAINT trade_naf_naf_check CHECK ((naf ~ '^\d{4}[A-Z]$'::text));
ALTER TABLE trade_naf ADD CONSTRAINT trade_naf_pkey PRIMARY KEY (trade, naf);
ALTER TABLE trade_naf ADD CONSTRAINT trade_naf_trade_fkey FOREIGN KEY (trade) REFERENCES trade(code) ON DELETE CASCADE;
ALTER TABLE withheld_market ADD CONSTRAINT withheld_market_pkey PRIMARY KEY (reference);

CREATE INDEX account_device_account ON public.account_device USING btree (account);
CREATE INDEX account_identity_account ON public.account_identity USING btree (account);
CREATE INDEX account_link_account ON public.account_link USING btree (account);
CREATE INDEX account_session_account ON public.account_session USING btree (account);
CREATE INDEX alert_due ON public.alert USING btree (due) WHERE ((confirmed IS NOT NULL) AND (paused IS NULL) AND (stopped IS NULL));
CREATE INDEX alert_link_address ON public.alert_link USING btree (address);
CREATE INDEX alert_of_address ON public.alert USING btree (address);
CREATE INDEX alert_of_market ON public.alert USING btree (market);
CREATE INDEX alert_told_market ON public.alert_told USING btree (market);
CREATE INDEX audit_entry_account ON public.audit_entry USING btree (account, id);
CREATE INDEX audit_entry_action ON public.audit_entry USING btree (action, id);
CREATE INDEX audit_entry_organisation ON public.audit_entry USING btree (organisation, id);
CREATE INDEX commune_alias_commune ON public.commune_alias USING btree (commune);
CREATE INDEX commune_alias_folded ON public.commune_alias USING btree (folded, postcode);
CREATE INDEX commune_alias_insee ON public.commune_alias USING btree (insee);
CREATE INDEX facilitator_cover_territory ON public.facilitator_cover USING btree (territory);
CREATE INDEX grouping_member_organisation ON public.grouping_member USING btree (organisation);
CREATE INDEX grouping_message_grouping ON public.grouping_message USING btree ("grouping", id);
CREATE INDEX idempotent_answer_created ON public.idempotent_answer USING btree (created);
CREATE INDEX import_run_file ON public.import_run USING btree (file, id DESC);
CREATE INDEX index_rebuild_open ON public.index_rebuild USING btree (id) WHERE (finished IS NULL);
CREATE INDEX join_request_account ON public.join_request USING btree (account);
CREATE INDEX market_act_act ON public.market_act USING btree (act);
CREATE INDEX market_announcement_since ON public.market_announcement USING btree (since);
CREATE INDEX market_change_market ON public.market_change USING btree (market);
CREATE INDEX market_date_change_market ON public.market_date_change USING btree (market);
CREATE INDEX market_document_buyer ON public.market_document USING btree (buyer_siren);
CREATE INDEX market_document_draft ON public.market_document USING btree (draft);
CREATE INDEX market_document_market ON public.market_document USING btree (market);
CREATE INDEX market_interest_organisation ON public.market_interest USING btree (organisation, created);
CREATE INDEX market_interest_unmailed ON public.market_interest USING btree (market) WHERE (mailed IS NULL);
CREATE INDEX market_reminder_organisation ON public.market_reminder USING btree (organisation, sent);
CREATE INDEX market_search_words ON public.market_search USING gin (words) WITH (fastupdate=off);
CREATE INDEX member_list_network ON public.member_list USING btree (network, created);
CREATE INDEX membership_account ON public.membership USING btree (account);
CREATE INDEX network_invitation_structure ON public.network_invitation USING btree (structure_key);
CREATE INDEX network_member_structure ON public.network_member USING btree (structure_key);
CREATE INDEX organisation_key_ending ON public.organisation_key USING btree (expires) WHERE (revoked IS NULL);
CREATE INDEX organisation_key_organisation ON public.organisation_key USING btree (organisation, created);
CREATE INDEX organisation_state ON public.organisation USING btree (state, declared);
CREATE INDEX outgoing_mail_due ON public.outgoing_mail USING btree (due) WHERE ((sent IS NULL) AND (failed IS NULL));
CREATE INDEX outgoing_mail_recipient ON public.outgoing_mail USING btree (recipient_hash, created);
CREATE INDEX plan_draft_buyer ON public.plan_draft USING btree (buyer_siren, updated);
CREATE INDEX plan_import_buyer ON public.plan_import USING btree (buyer_siren, created);
CREATE INDEX planned_market_publication ON public.planned_market USING btree (publication_date, reference);
CREATE INDEX published_act_buyer ON public.published_act USING btree (buyer_siren, day);
CREATE INDEX reminder_link_market ON public.reminder_link USING btree (market);
CREATE INDEX reminder_link_membership ON public.reminder_link USING btree (organisation, account);
CREATE INDEX reminder_stop_membership ON public.reminder_stop USING btree (organisation, account);
CREATE INDEX report_decided ON public.report USING btree (decided, created);
CREATE INDEX report_subject ON public.report USING btree (subject_kind, subject, created);
CREATE INDEX sign_in_failure_mail ON public.sign_in_failure USING btree (mail_hash, moment);
CREATE INDEX structure_claim_account ON public.structure_claim USING btree (account);
CREATE INDEX structure_claim_state ON public.structure_claim USING btree (state, created);
CREATE INDEX structure_commune ON public.structure USING btree (commune);
CREATE INDEX structure_mandate_network ON public.structure_mandate USING btree (network);
CREATE INDEX structure_message_account ON public.structure_message USING btree (account);
CREATE INDEX structure_message_delivery_message ON public.structure_message_delivery USING btree (message);
CREATE INDEX structure_message_mail ON public.structure_message USING btree (mail, created);
CREATE INDEX structure_message_structure ON public.structure_message USING btree (structure_key, created);
CREATE INDEX structure_photo_offer ON public.structure_photo USING btree (offer, created);
CREATE INDEX structure_search_name ON public.structure_search USING btree (name, key);
CREATE INDEX structure_search_words ON public.structure_search USING gin (words) WITH (fastupdate=off);
CREATE INDEX structure_site_structure ON public.structure_site USING btree (structure_key);
CREATE INDEX territory_folded_prefix ON public.territory USING btree (folded text_pattern_ops);
CREATE INDEX territory_folded_trigram ON public.territory USING gin (folded gin_trgm_ops);
CREATE INDEX territory_insee ON public.territory USING btree (insee);
CREATE INDEX territory_postcodes ON public.territory USING gin (postcodes);
CREATE INDEX territory_within_container ON public.territory_within USING btree (container);
CREATE INDEX trade_group_code ON public.trade USING btree (group_code);
CREATE INDEX trade_naf_naf ON public.trade_naf USING btree (naf);
CREATE UNIQUE INDEX account_device_pkey ON public.account_device USING btree (token);
CREATE UNIQUE INDEX account_identity_pkey ON public.account_identity USING btree (issuer, subject);
CREATE UNIQUE INDEX account_link_pkey ON public.account_link USING btree (token);
CREATE UNIQUE INDEX account_mail_key ON public.account USING btree (mail);
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id);
CREATE UNIQUE INDEX account_recovery_code_pkey ON public.account_recovery_code USING btree (account, code);
CREATE UNIQUE INDEX account_session_pkey ON public.account_session USING btree (id);
CREATE UNIQUE INDEX account_session_token_key ON public.account_session USING btree (token);
CREATE UNIQUE INDEX alert_address_mail_key ON public.alert_address USING btree (mail);
CREATE UNIQUE INDEX alert_address_pkey ON public.alert_address USING btree (id);
CREATE UNIQUE INDEX alert_link_pkey ON public.alert_link USING btree (token_hash);
CREATE UNIQUE INDEX alert_pkey ON public.alert USING btree (id);
CREATE UNIQUE INDEX alert_token_hash_key ON public.alert USING btree (token_hash);
CREATE UNIQUE INDEX alert_told_pkey ON public.alert_told USING btree (alert, market);
CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (id);
CREATE UNIQUE INDEX buyer_pkey ON public.buyer USING btree (siren);
CREATE UNIQUE INDEX cpv_pkey ON public.cpv USING btree (code);
CREATE UNIQUE INDEX dataset_build_pkey ON public.dataset_build USING btree (id);
CREATE UNIQUE INDEX dataset_chunk_pkey ON public.dataset_chunk USING btree (file, number);
CREATE UNIQUE INDEX dataset_file_pkey ON public.dataset_file USING btree (id);
CREATE UNIQUE INDEX dataset_file_slug_version_format_key ON public.dataset_file USING btree (slug, version, format);
CREATE UNIQUE INDEX dataset_version_pkey ON public.dataset_version USING btree (slug, version);
CREATE UNIQUE INDEX dataset_version_position_key ON public.dataset_version USING btree ("position");
CREATE UNIQUE INDEX facilitator_cover_pkey ON public.facilitator_cover USING btree (organisation, territory);
CREATE UNIQUE INDEX facilitator_profile_pkey ON public.facilitator_profile USING btree (organisation);
CREATE UNIQUE INDEX grouping_lead ON public.grouping_member USING btree ("grouping") WHERE lead;
CREATE UNIQUE INDEX grouping_member_pkey ON public.grouping_member USING btree ("grouping", organisation);
CREATE UNIQUE INDEX grouping_message_pkey ON public.grouping_message USING btree (id);
CREATE UNIQUE INDEX grouping_page_pkey ON public.grouping_page USING btree (id);
CREATE UNIQUE INDEX idempotent_answer_pkey ON public.idempotent_answer USING btree (organisation_key, name);
CREATE UNIQUE INDEX import_run_pkey ON public.import_run USING btree (id);
CREATE UNIQUE INDEX index_outbox_pkey ON public.index_outbox USING btree (id);
CREATE UNIQUE INDEX index_rebuild_pkey ON public.index_rebuild USING btree (id);
CREATE UNIQUE INDEX interest_digest_pkey ON public.interest_digest USING btree (organisation, account);
CREATE UNIQUE INDEX interest_digest_token_key ON public.interest_digest USING btree (token);
CREATE UNIQUE INDEX invitation_organisation_mail_key ON public.invitation USING btree (organisation, mail);
CREATE UNIQUE INDEX invitation_pkey ON public.invitation USING btree (id);
CREATE UNIQUE INDEX invitation_token_hash_key ON public.invitation USING btree (token_hash);
CREATE UNIQUE INDEX join_request_organisation_account_key ON public.join_request USING btree (organisation, account);
CREATE UNIQUE INDEX join_request_pkey ON public.join_request USING btree (id);
CREATE UNIQUE INDEX live_figure_pkey ON public.live_figure USING btree (figure);
CREATE UNIQUE INDEX live_figure_row_pkey ON public.live_figure_row USING btree (figure, demonstration, key);
CREATE UNIQUE INDEX market_act_pkey ON public.market_act USING btree (market, act);
CREATE UNIQUE INDEX market_announcement_pkey ON public.market_announcement USING btree (market);
CREATE UNIQUE INDEX market_change_pkey ON public.market_change USING btree (id);
CREATE UNIQUE INDEX market_consideration_market_lot_kind_key ON public.market_consideration USING btree (market, lot, kind);
CREATE UNIQUE INDEX market_consideration_pkey ON public.market_consideration USING btree (id);
CREATE UNIQUE INDEX market_date_change_pkey ON public.market_date_change USING btree (id);
CREATE UNIQUE INDEX market_document_content_pkey ON public.market_document_content USING btree (document);
CREATE UNIQUE INDEX market_document_pkey ON public.market_document USING btree (id);
CREATE UNIQUE INDEX market_interest_pkey ON public.market_interest USING btree (market, organisation);
CREATE UNIQUE INDEX market_lot_market_number_key ON public.market_lot USING btree (market, number);
CREATE UNIQUE INDEX market_lot_pkey ON public.market_lot USING btree (id);
CREATE UNIQUE INDEX market_reminder_pkey ON public.market_reminder USING btree (market, publication_date, publication_precision, number);
CREATE UNIQUE INDEX market_search_pkey ON public.market_search USING btree (reference);
CREATE UNIQUE INDEX market_study_pkey ON public.market_study USING btree (organisation, market);
CREATE UNIQUE INDEX member_list_line_pkey ON public.member_list_line USING btree (list, line);
CREATE UNIQUE INDEX member_list_mapping_network_key ON public.member_list_mapping USING btree (network) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX member_list_mapping_pkey ON public.member_list_mapping USING btree (id);
CREATE UNIQUE INDEX member_list_pkey ON public.member_list USING btree (id);
CREATE UNIQUE INDEX member_list_structure_pkey ON public.member_list_structure USING btree (list, structure_key);
CREATE UNIQUE INDEX membership_pkey ON public.membership USING btree (organisation, account);
CREATE UNIQUE INDEX network_invitation_network_structure_key_mail_key ON public.network_invitation USING btree (network, structure_key, mail);
CREATE UNIQUE INDEX network_invitation_pkey ON public.network_invitation USING btree (id);
CREATE UNIQUE INDEX network_invitation_token_hash_key ON public.network_invitation USING btree (token_hash);
CREATE UNIQUE INDEX network_member_pkey ON public.network_member USING btree (network, structure_key);
CREATE UNIQUE INDEX organisation_key_former_hash_key ON public.organisation_key USING btree (former_hash);
CREATE UNIQUE INDEX organisation_key_hash_key ON public.organisation_key USING btree (hash);
CREATE UNIQUE INDEX organisation_key_pkey ON public.organisation_key USING btree (id);
CREATE UNIQUE INDEX organisation_once ON public.organisation USING btree (kind, (
CASE kind
    WHEN 'structure'::text THEN siret
    ELSE siren
END)) WHERE (state <> 'refused'::text);
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id);
CREATE UNIQUE INDEX outgoing_mail_pkey ON public.outgoing_mail USING btree (id);
CREATE UNIQUE INDEX plan_draft_market ON public.plan_draft USING btree (market);
CREATE UNIQUE INDEX plan_draft_pkey ON public.plan_draft USING btree (id);
CREATE UNIQUE INDEX plan_import_line_pkey ON public.plan_import_line USING btree (import, line);
CREATE UNIQUE INDEX plan_import_market_pkey ON public.plan_import_market USING btree (import, reference);
CREATE UNIQUE INDEX plan_import_pkey ON public.plan_import USING btree (id);
CREATE UNIQUE INDEX planned_market_buyer_siren_buyer_code_key ON public.planned_market USING btree (buyer_siren, buyer_code);
CREATE UNIQUE INDEX planned_market_pkey ON public.planned_market USING btree (reference);
CREATE UNIQUE INDEX published_act_pkey ON public.published_act USING btree (id);
CREATE UNIQUE INDEX reminder_link_pkey ON public.reminder_link USING btree (token_hash);
CREATE UNIQUE INDEX reminder_refusal_pkey ON public.reminder_refusal USING btree (organisation, account);
CREATE UNIQUE INDEX reminder_stop_pkey ON public.reminder_stop USING btree (token_hash);
CREATE UNIQUE INDEX report_pkey ON public.report USING btree (id);
CREATE UNIQUE INDEX statistic_draft_pkey ON public.statistic_draft USING btree (id);
CREATE UNIQUE INDEX statistic_observation_once ON public.statistic_observation USING btree (series_id, dimension_1, dimension_1_value, dimension_2, dimension_2_value, period, territory, unit) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX statistic_observation_pkey ON public.statistic_observation USING btree (series_id, "position");
CREATE UNIQUE INDEX statistic_revision_pkey ON public.statistic_revision USING btree (series_id, number);
CREATE UNIQUE INDEX statistic_series_pkey ON public.statistic_series USING btree (id);
CREATE UNIQUE INDEX statistic_series_words_pkey ON public.statistic_series_words USING btree (series_id);
CREATE UNIQUE INDEX structure_claim_document_pkey ON public.structure_claim_document USING btree (claim);
CREATE UNIQUE INDEX structure_claim_once ON public.structure_claim USING btree (siret, account) WHERE (state = ANY (ARRAY['sent'::text, 'waiting'::text, 'appealed'::text]));
CREATE UNIQUE INDEX structure_claim_pkey ON public.structure_claim USING btree (id);
CREATE UNIQUE INDEX structure_claim_token_hash_key ON public.structure_claim USING btree (token_hash);
CREATE UNIQUE INDEX structure_kind_pkey ON public.structure_kind USING btree (structure_key, kind);
CREATE UNIQUE INDEX structure_list_name ON public.structure_list USING btree (account, name);
CREATE UNIQUE INDEX structure_list_pkey ON public.structure_list USING btree (id);
CREATE UNIQUE INDEX structure_mandate_pkey ON public.structure_mandate USING btree (id);
CREATE UNIQUE INDEX structure_mandate_structure_network_key ON public.structure_mandate USING btree (structure, network) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX structure_message_delivery_pkey ON public.structure_message_delivery USING btree (mail);
CREATE UNIQUE INDEX structure_message_pkey ON public.structure_message USING btree (id);
CREATE UNIQUE INDEX structure_message_token_hash_key ON public.structure_message USING btree (token_hash);
CREATE UNIQUE INDEX structure_offer_pkey ON public.structure_offer USING btree (id);
CREATE UNIQUE INDEX structure_offer_structure_key_position_key ON public.structure_offer USING btree (structure_key, "position");
CREATE UNIQUE INDEX structure_photo_pkey ON public.structure_photo USING btree (id);
CREATE UNIQUE INDEX structure_pkey ON public.structure USING btree (key);
CREATE UNIQUE INDEX structure_search_pkey ON public.structure_search USING btree (key);
CREATE UNIQUE INDEX structure_siret_key ON public.structure USING btree (siret);
CREATE UNIQUE INDEX structure_site_pkey ON public.structure_site USING btree (finess);
CREATE UNIQUE INDEX structure_source_pkey ON public.structure_source USING btree (structure_key, source);
CREATE UNIQUE INDEX structure_statement_pkey ON public.structure_statement USING btree (structure_key, field);
CREATE UNIQUE INDEX structure_summary_pkey ON public.structure_summary USING btree (organisation);
CREATE UNIQUE INDEX structure_summary_token_key ON public.structure_summary USING btree (token);
CREATE UNIQUE INDEX structure_trade_pkey ON public.structure_trade USING btree (structure_key, trade);
CREATE UNIQUE INDEX structure_visit_pkey ON public.structure_visit USING btree (structure_key, day);
CREATE UNIQUE INDEX structure_visit_words_pkey ON public.structure_visit_words USING btree (structure_key, month, words);
CREATE UNIQUE INDEX territory_pkey ON public.territory USING btree (code);
CREATE UNIQUE INDEX territory_within_pkey ON public.territory_within USING btree (code, container);
CREATE UNIQUE INDEX trade_cpv_pkey ON public.trade_cpv USING btree (trade, cpv_prefix);
CREATE UNIQUE INDEX trade_group_pkey ON public.trade_group USING btree (code);
CREATE UNIQUE INDEX trade_naf_pkey ON public.trade_naf USING btree (trade, naf);
CREATE UNIQUE INDEX trade_pkey ON public.trade USING btree (code);
CREATE UNIQUE INDEX withheld_market_pkey ON public.withheld_market USING btree (reference);

CREATE OR REPLACE FUNCTION public.buyer_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE planned_market SET version = version WHERE buyer_siren = NEW.siren;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.content_announce(kind text, key text)
 RETURNS void
 LANGUAGE sql
AS $function$
    INSERT INTO index_outbox (kind, key, version) VALUES (kind, key, nextval('content_version'));
    SELECT pg_notify('index_outbox', kind);
$function$

CREATE OR REPLACE FUNCTION public.content_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
    old_key text;
    new_key text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        old_key := to_jsonb(OLD) ->> TG_ARGV[1];
    END IF;
    IF TG_OP <> 'DELETE' THEN
        new_key := to_jsonb(NEW) ->> TG_ARGV[1];
        PERFORM content_announce(TG_ARGV[0], new_key);
    END IF;
    -- A row that takes another key leaves a document behind under the former one.
    IF old_key IS DISTINCT FROM new_key AND old_key IS NOT NULL THEN
        PERFORM content_announce(TG_ARGV[0], old_key);
    END IF;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.content_part_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
    old_root text;
    new_root text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        old_root := to_jsonb(OLD) ->> TG_ARGV[2];
    END IF;
    IF TG_OP <> 'DELETE' THEN
        new_root := to_jsonb(NEW) ->> TG_ARGV[2];
        PERFORM content_touch(TG_ARGV[0], TG_ARGV[1], new_root);
    END IF;
    IF old_root IS DISTINCT FROM new_root AND old_root IS NOT NULL THEN
        PERFORM content_touch(TG_ARGV[0], TG_ARGV[1], old_root);
    END IF;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.content_touch(root text, root_column text, value text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
    EXECUTE format(
        'UPDATE %I SET version = version WHERE %I = %L AND xmin::text <> pg_current_xact_id()::xid::text',
        root, root_column, value);
END
$function$

CREATE OR REPLACE FUNCTION public.content_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    NEW.version := nextval('content_version');
    RETURN NEW;
END
$function$

CREATE OR REPLACE FUNCTION public.f_called(code text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE code WHEN 'ACI'::text THEN 'Atelier ou chantier d’insertion'::text WHEN 'EI'::text THEN 'Entreprise d’insertion'::text WHEN 'AI'::text THEN 'Association intermédiaire'::text WHEN 'ETTI'::text THEN 'Entreprise de travail temporaire d’insertion'::text WHEN 'EITI'::text THEN 'Entreprise d’insertion par le travail indépendant'::text WHEN 'GEIQ'::text THEN 'Groupement d’employeurs pour l’insertion et la qualification'::text WHEN 'ESAT'::text THEN 'Établissement ou service d’accompagnement par le travail'::text WHEN 'EA'::text THEN 'Entreprise adaptée'::text WHEN 'EATT'::text THEN 'Entreprise adaptée de travail temporaire'::text WHEN 'execution-clause'::text THEN 'Clause sociale d’insertion CCP L2112-2 article 14'::text WHEN 'social-criterion'::text THEN 'Critère d’attribution social CCP R2152-7 article 53'::text WHEN 'reserved-disability'::text THEN 'Réservé au secteur adapté et protégé CCP L2113-12 article 15'::text WHEN 'reserved-iae'::text THEN 'Réservé à l’insertion par l’activité économique CCP L2113-13'::text WHEN 'reserved-both'::text THEN 'Réservé aux secteurs du handicap et de l’insertion CCP L2113-14'::text WHEN 'reserved-prison'::text THEN 'Réservé au travail en établissement pénitentiaire CCP L2113-13-1'::text WHEN 'reserved-ess'::text THEN 'Réservé à l’économie sociale et solidaire CCP L2113-15'::text WHEN 'insertion-service'::text THEN 'Achat d’insertion et de qualification professionnelle CCP R2123-1, 3° article 30'::text WHEN 'social-action'::text THEN 'Clause d’action sociale CCP L2112-2'::text WHEN 'literacy'::text THEN 'Lutte contre l’illettrisme'::text WHEN 'equality-diversity'::text THEN 'Égalité, diversité et non-discrimination'::text WHEN 'progress-plan'::text THEN 'Plan de progrès'::text WHEN 'undecided'::text THEN 'À l’étude'::text ELSE NULL::text END

CREATE OR REPLACE FUNCTION public.f_codes(words text, weight "char")
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
BEGIN
    RETURN setweight(to_tsvector('pg_catalog.simple', public.f_fold(coalesce(words, ''))), weight);
END
$function$

CREATE OR REPLACE FUNCTION public.f_containers(codes text[])
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
BEGIN
    RETURN ARRAY(SELECT unnest(codes) UNION SELECT w.container FROM territory_within w WHERE w.code = ANY (codes));
END
$function$

CREATE OR REPLACE FUNCTION public.f_fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN TRIM(BOTH FROM regexp_replace(lower(f_unaccent($1)), '[^a-z0-9]+'::text, ' '::text, 'g'::text))

CREATE OR REPLACE FUNCTION public.f_km(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((((2)::numeric * 6371.0088))::double precision * asin(LEAST((1)::double precision, sqrt(((sin((radians((lat2 - lat1)) / (2)::double precision)) ^ (2)::double precision) + ((cos(radians(lat1)) * cos(radians(lat2))) * (sin((radians((lon2 - lon1)) / (2)::double precision)) ^ (2)::double precision)))))))

CREATE OR REPLACE FUNCTION public.f_query(words text)
 RETURNS tsquery
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
    folded text := public.f_fold(words);
    french tsquery := plainto_tsquery('pg_catalog.french', folded);
BEGIN
    RETURN CASE WHEN numnode(french) > 0 THEN french ELSE plainto_tsquery('pg_catalog.simple', folded) END;
END
$function$

CREATE OR REPLACE FUNCTION public.f_trade_words(trades text[])
 RETURNS tsvector
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
BEGIN
    RETURN (
        SELECT f_words(string_agg(concat_ws(' ', t.label, g.label), ' '), 'B')
            || f_words(string_agg(t.words, ' '), 'D')
        FROM trade t JOIN trade_group g ON g.code = t.group_code
        WHERE t.code = ANY (trades));
END
$function$

CREATE OR REPLACE FUNCTION public.f_trades_of_cpv(cpv text)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
BEGIN
    RETURN ARRAY(
        SELECT t.trade FROM trade_cpv t
        WHERE t.cpv_prefix = (SELECT max(p.cpv_prefix) FROM trade_cpv p WHERE starts_with(cpv, p.cpv_prefix)));
END
$function$

CREATE OR REPLACE FUNCTION public.f_unaccent(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN unaccent('unaccent'::regdictionary, $1)

CREATE OR REPLACE FUNCTION public.f_with_groups(trades text[])
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
BEGIN
    RETURN ARRAY(SELECT unnest(trades) UNION SELECT t.group_code FROM trade t WHERE t.code = ANY (trades));
END
$function$

CREATE OR REPLACE FUNCTION public.f_words(words text, weight "char")
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
BEGIN
    RETURN setweight(to_tsvector('pg_catalog.french', public.f_fold(coalesce(words, ''))), weight);
END
$function$

CREATE OR REPLACE FUNCTION public.hold_market()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF NEW.status NOT IN ('draft', 'submitted')
        AND EXISTS (SELECT FROM withheld_market w WHERE w.reference = NEW.reference) THEN
        NEW.status := 'submitted';
    END IF;
    RETURN NEW;
END
$function$

CREATE OR REPLACE FUNCTION public.market_restore(market_reference text, former jsonb)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE planned_market m SET (buyer_code, title, description, nature, cpv, places, amount_disclosure, amount_min,
            amount_max, procedure, technique, publication_date, publication_precision, offers_date, offers_precision,
            start_date, start_precision, duration_months, renewals, contact, facilitator, consultation_url, status,
            withdrawal_reason, source, source_date, updated)
        = (SELECT buyer_code, title, description, nature, cpv, places, amount_disclosure, amount_min,
            amount_max, procedure, technique, publication_date, publication_precision, offers_date, offers_precision,
            start_date, start_precision, duration_months, renewals, contact, facilitator, consultation_url, status,
            withdrawal_reason, source, source_date, date_trunc('milliseconds', now())
           FROM jsonb_populate_record(CAST(NULL AS planned_market), former -> 'market'))
    WHERE m.reference = market_reference;
    DELETE FROM market_lot WHERE market = market_reference;
    DELETE FROM market_date_change WHERE market = market_reference;
    DELETE FROM market_change WHERE market = market_reference;
    INSERT INTO market_lot SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_lot), former -> 'lots');
    INSERT INTO market_consideration
        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_consideration), former -> 'considerations');
    INSERT INTO market_date_change
        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_date_change), former -> 'dates');
    INSERT INTO market_change SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_change), former -> 'changes');
    RETURN market_reference;
END
$function$

CREATE OR REPLACE FUNCTION public.market_search_follow()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM market_search_put(NEW.reference);
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.market_search_put(market_reference text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
BEGIN
    INSERT INTO market_search (reference, words, devices, trades, cpv, places, territories, hours)
    SELECT m.reference,
        f_words(m.title, 'A') || f_codes(concat_ws(' ', m.reference, m.buyer_siren), 'A') || f_words(l.titles, 'B')
            || f_trade_words(t.trades) || f_words(c.labels, 'C') || f_codes(array_to_string(c.numbers, ' '), 'C')
            || f_words(d.called, 'C') || f_words(m.description, 'C')
            || f_words((SELECT name FROM buyer WHERE siren = m.buyer_siren), 'C')
            || f_words((SELECT string_agg(name, ' ') FROM territory WHERE code = ANY (p.places)), 'D'),
        d.devices,
        f_with_groups(t.trades),
        c.codes,
        p.places,
        f_containers(p.places),
        d.hours
    FROM planned_market m
    CROSS JOIN LATERAL (
        SELECT string_agg(title, ' ') AS titles, array_remove(m.cpv || array_agg(cpv), NULL) AS cpv
        FROM market_lot WHERE market = m.reference
    ) l
    CROSS JOIN LATERAL (
        SELECT ARRAY(
            SELECT unnest(m.places) UNION SELECT unnest(places) FROM market_lot WHERE market = m.reference) AS places
    ) p
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(kind), '{}') AS devices, string_agg(f_called(kind), ' ') AS called,
            CAST(sum(hours) AS int) AS hours
        FROM (SELECT kind, sum(hours) AS hours FROM market_consideration WHERE market = m.reference GROUP BY kind) k
    ) d
    CROSS JOIN LATERAL (
        SELECT ARRAY(SELECT DISTINCT unnest(f_trades_of_cpv(code)) FROM unnest(l.cpv) AS code) AS trades
    ) t
    CROSS JOIN LATERAL (
        -- The codes above a code are its beginnings. A division ("Travaux de construction") would find every market of
        -- its nature.
        SELECT coalesce(array_agg(code), '{}') AS codes, string_agg(label, ' ') FILTER (WHERE level <> 'division') AS labels,
            array_agg(code) || array_agg(rtrim(code, '0')) FILTER (WHERE rtrim(code, '0') ~ '^\d{3}') AS numbers
        FROM cpv
        WHERE code = ANY (ARRAY(
            SELECT rpad(left(of_lot, digits), 8, '0') FROM unnest(l.cpv) AS of_lot, generate_series(2, 8) AS digits))
    ) c
    WHERE m.reference = $1
    ON CONFLICT (reference) DO UPDATE SET words = excluded.words, devices = excluded.devices,
        trades = excluded.trades, cpv = excluded.cpv, places = excluded.places,
        territories = excluded.territories, hours = excluded.hours;
END
$function$

CREATE OR REPLACE FUNCTION public.market_snapshot(market_reference text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
    SELECT jsonb_build_object(
        'market', to_jsonb(m),
        'lots', (SELECT coalesce(jsonb_agg(l ORDER BY id), '[]') FROM market_lot l WHERE market = m.reference),
        'considerations',
            (SELECT coalesce(jsonb_agg(c ORDER BY id), '[]') FROM market_consideration c WHERE market = m.reference),
        'dates', (SELECT coalesce(jsonb_agg(d ORDER BY id), '[]') FROM market_date_change d WHERE market = m.reference),
        'changes', (SELECT coalesce(jsonb_agg(x ORDER BY id), '[]') FROM market_change x WHERE market = m.reference))
    FROM planned_market m WHERE m.reference = $1
$function$

CREATE OR REPLACE FUNCTION public.network_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM structure_apply_statement(m.structure_key) FROM network_member m WHERE m.network = NEW.id;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.network_member_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM structure_apply_statement(coalesce(NEW.structure_key, OLD.structure_key));
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.note_announcement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO market_announcement (market) VALUES (NEW.reference) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.statistic_words_put(series text)
 RETURNS void
 LANGUAGE sql
AS $function$
    INSERT INTO statistic_series_words (series_id, folded, words, title)
    SELECT s.id, f_fold(said.words), f_words(said.words, 'A'), f_words(s.title, 'A')
    FROM statistic_series s
    CROSS JOIN LATERAL (
        SELECT string_agg(DISTINCT concat_ws(
            ' ', nullif(o.territory, 'France'), o.dimension_1_value, o.dimension_2_value), ' ') AS words
        FROM statistic_observation o
        WHERE o.series_id = s.id) figures
    CROSS JOIN LATERAL (
        SELECT concat_ws(' ', s.title, s.measures, s.publisher, s.document, s.id, figures.words)) said (words)
    WHERE s.id = series
    ON CONFLICT (series_id) DO UPDATE
    SET folded = excluded.folded, words = excluded.words, title = excluded.title
$function$

CREATE OR REPLACE FUNCTION public.structure_apply_statement(key_of text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
    stated jsonb := coalesce((
        SELECT jsonb_object_agg(field, value) FROM structure_statement
        WHERE structure_key = key_of AND structure_is_claimed(key_of)), '{}');
BEGIN
    UPDATE structure
    SET area_km = CAST(stated ->> 'area-km' AS int),
        area_codes = coalesce(string_to_array(stated ->> 'area-codes', E'\n'), '{}'),
        networks = ARRAY(SELECT n.name FROM structure_networks(key_of) n),
        labels = coalesce(string_to_array(stated ->> 'labels', E'\n'), '{}'),
        updated = now()
    WHERE key = key_of AND NOT demonstration;
    DELETE FROM structure_trade t
    USING structure s
    WHERE t.structure_key = key_of AND s.key = key_of AND NOT s.demonstration
        AND t.trade <> ALL (coalesce(string_to_array(stated ->> 'trades', E'\n'), '{}'));
    INSERT INTO structure_trade (structure_key, trade)
    SELECT s.key, t.code
    FROM structure s JOIN trade t ON t.code = ANY (string_to_array(stated ->> 'trades', E'\n'))
    WHERE s.key = key_of AND NOT s.demonstration
    ON CONFLICT DO NOTHING;
END
$function$

CREATE OR REPLACE FUNCTION public.structure_claimed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.kind = 'structure' THEN
        PERFORM structure_apply_statement(OLD.siret);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.kind = 'structure' AND (TG_OP = 'INSERT' OR NEW.siret IS DISTINCT FROM OLD.siret) THEN
        PERFORM structure_apply_statement(NEW.siret);
    END IF;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.structure_is_claimed(structure_key text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (EXISTS (SELECT FROM organisation o WHERE ((o.kind = 'structure'::text) AND (o.siret = structure_is_claimed.structure_key) AND (o.state = 'approved'::text))))

CREATE OR REPLACE FUNCTION public.structure_message_delivered()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE structure_message_delivery SET sent = NEW.sent, failed = NEW.failed WHERE mail = NEW.id;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.structure_networks(key_of text)
 RETURNS TABLE(name text, said date, confirmed date)
 LANGUAGE sql
 STABLE
AS $function$
    SELECT coalesce(known.name, own.name), CAST(max(own.said) AS date), CAST(max(known.recorded) AS date)
    FROM (
        SELECT line.name, line.n, s.said
        FROM structure_statement s
        CROSS JOIN LATERAL unnest(string_to_array(s.value, E'\n')) WITH ORDINALITY AS line (name, n)
        WHERE s.structure_key = key_of AND s.field = 'networks' AND structure_is_claimed(key_of)
    ) own
    FULL JOIN (
        SELECT o.name, m.recorded
        FROM network_member m JOIN organisation o ON o.id = m.network
        WHERE m.structure_key = key_of AND o.state = 'approved'
    ) known ON f_fold(known.name) = f_fold(own.name)
    GROUP BY 1
    ORDER BY min(own.n) NULLS LAST, 1
$function$

CREATE OR REPLACE FUNCTION public.structure_photo_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE structure_offer SET updated = now() WHERE id = coalesce(NEW.offer, OLD.offer);
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.structure_said_restore(key_of text, network_of uuid, former jsonb)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
BEGIN
    DELETE FROM structure_statement WHERE structure_key = key_of;
    INSERT INTO structure_statement
        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS structure_statement), former -> 'statements');
    DELETE FROM structure_offer o
    WHERE o.structure_key = key_of AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(former -> 'offers') f WHERE CAST(f ->> 'id' AS bigint) = o.id);
    UPDATE structure_offer o
    SET title = f.title, description = f.description, trade = f.trade, cpv = f.cpv, service = f.service,
        capacity = f.capacity, lead_time = f.lead_time, area_km = f.area_km, area_codes = f.area_codes,
        valid_until = f.valid_until, expiry_told = NULL, version = o.version + 1, updated = now()
    FROM jsonb_populate_recordset(CAST(NULL AS structure_offer), former -> 'offers') f
    WHERE o.id = f.id AND o.version <> f.version;
    IF former -> 'member' = 'null' THEN
        DELETE FROM network_member WHERE network = network_of AND structure_key = key_of;
    ELSE
        INSERT INTO network_member
            SELECT * FROM jsonb_populate_record(CAST(NULL AS network_member), former -> 'member')
        ON CONFLICT DO NOTHING;
    END IF;
    PERFORM structure_apply_statement(key_of);
    RETURN key_of;
END
$function$

CREATE OR REPLACE FUNCTION public.structure_said_snapshot(key_of text, network_of uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
    SELECT jsonb_build_object(
        'statements', (
            SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.field), '[]')
            FROM structure_statement s WHERE s.structure_key = key_of),
        'offers', (
            SELECT coalesce(jsonb_agg(to_jsonb(o) - 'expiry_told' ORDER BY o.id), '[]')
            FROM structure_offer o WHERE o.structure_key = key_of),
        'member', (
            SELECT to_jsonb(m) FROM network_member m WHERE m.structure_key = key_of AND m.network = network_of))
$function$

CREATE OR REPLACE FUNCTION public.structure_search_follow()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM structure_search_put(NEW.key);
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.structure_search_put(structure_key text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
BEGIN
    INSERT INTO structure_search (key, name, words, kinds, trades, services, territories)
    SELECT s.key,
        f_fold(s.name),
        f_words(s.name, 'A')
            || f_words(concat_ws(' ', own.brand, s.brand, s.owner, array_to_string(s.other_names, ' ')), 'B')
            || f_words(sites.names, 'B')
            || f_codes(concat_ws(' ', s.siret, substr(s.siret, 1, 9), sites.numbers), 'A')
            || f_codes(array_to_string(k.kinds, ' '), 'B') || f_words(k.called, 'C')
            || f_trade_words(t.trades) || f_words(o.titles, 'B')
            || f_words(concat_ws(' ', o.texts, own.presentation), 'C')
            || f_words(array_to_string(s.networks || s.labels, ' '), 'C')
            || f_words((SELECT name FROM territory WHERE code = s.commune), 'D'),
        k.kinds,
        f_with_groups(t.trades),
        o.services,
        f_containers(array_remove(s.commune || sites.communes, NULL))
    FROM structure s
    LEFT JOIN structure_own own ON own.structure_key = s.key
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(kind ORDER BY kind), '{}') AS kinds, string_agg(f_called(kind), ' ') AS called
        FROM structure_kind WHERE structure_key = s.key
    ) k
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(commune), '{}') AS communes, string_agg(name, ' ') AS names,
            string_agg(finess, ' ') AS numbers
        FROM structure_site WHERE structure_key = s.key
    ) sites
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT service), '{}') AS services, coalesce(array_agg(trade), '{}') AS trades,
            string_agg(title, ' ') AS titles, string_agg(concat_ws(' ', description, capacity), ' ') AS texts
        FROM structure_offer_shown WHERE structure_key = s.key
    ) o
    CROSS JOIN LATERAL (
        -- What it says itself comes first; where it says nothing, what its NAF code tells.
        SELECT coalesce(
            nullif(o.trades || ARRAY(SELECT trade FROM structure_trade WHERE structure_key = s.key), '{}'),
            ARRAY(SELECT trade FROM trade_naf WHERE naf = s.naf)) AS trades
    ) t
    WHERE s.key = $1
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, words = excluded.words, kinds = excluded.kinds,
        trades = excluded.trades, services = excluded.services, territories = excluded.territories;
END
$function$


CREATE CONSTRAINT TRIGGER market_search_follow AFTER INSERT OR UPDATE ON public.planned_market DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION market_search_follow();
CREATE CONSTRAINT TRIGGER structure_search_follow AFTER INSERT OR UPDATE ON public.structure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION structure_search_follow();
CREATE TRIGGER buyer_changed AFTER UPDATE ON public.buyer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION buyer_changed();
CREATE TRIGGER market_change_changed AFTER INSERT OR DELETE OR UPDATE ON public.market_change FOR EACH ROW EXECUTE FUNCTION content_part_changed('planned_market', 'reference', 'market');
CREATE TRIGGER market_consideration_changed AFTER INSERT OR DELETE OR UPDATE ON public.market_consideration FOR EACH ROW EXECUTE FUNCTION content_part_changed('planned_market', 'reference', 'market');
CREATE TRIGGER market_date_change_changed AFTER INSERT OR DELETE OR UPDATE ON public.market_date_change FOR EACH ROW EXECUTE FUNCTION content_part_changed('planned_market', 'reference', 'market');
CREATE TRIGGER market_lot_changed AFTER INSERT OR DELETE OR UPDATE ON public.market_lot FOR EACH ROW EXECUTE FUNCTION content_part_changed('planned_market', 'reference', 'market');
CREATE TRIGGER network_changed AFTER UPDATE OF state, name ON public.organisation FOR EACH ROW WHEN ((new.kind = 'network'::text)) EXECUTE FUNCTION network_changed();
CREATE TRIGGER network_member_changed AFTER INSERT OR DELETE ON public.network_member FOR EACH ROW EXECUTE FUNCTION network_member_changed();
CREATE TRIGGER planned_market_announced AFTER INSERT OR UPDATE OF status ON public.planned_market FOR EACH ROW WHEN ((new.status <> ALL (ARRAY['draft'::text, 'submitted'::text]))) EXECUTE FUNCTION note_announcement();
CREATE TRIGGER planned_market_changed AFTER INSERT OR DELETE OR UPDATE ON public.planned_market FOR EACH ROW EXECUTE FUNCTION content_changed('market', 'reference');
CREATE TRIGGER planned_market_held BEFORE INSERT OR UPDATE OF status ON public.planned_market FOR EACH ROW EXECUTE FUNCTION hold_market();
CREATE TRIGGER planned_market_version BEFORE INSERT OR UPDATE ON public.planned_market FOR EACH ROW EXECUTE FUNCTION content_version();
CREATE TRIGGER structure_changed AFTER INSERT OR DELETE OR UPDATE ON public.structure FOR EACH ROW EXECUTE FUNCTION content_changed('structure', 'key');
CREATE TRIGGER structure_claimed AFTER INSERT OR DELETE OR UPDATE OF state, siret, kind ON public.organisation FOR EACH ROW EXECUTE FUNCTION structure_claimed();
CREATE TRIGGER structure_kind_changed AFTER INSERT OR DELETE OR UPDATE ON public.structure_kind FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');
CREATE TRIGGER structure_message_delivered AFTER UPDATE OF sent, failed ON public.outgoing_mail FOR EACH ROW EXECUTE FUNCTION structure_message_delivered();
CREATE TRIGGER structure_offer_changed AFTER INSERT OR DELETE OR UPDATE ON public.structure_offer FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');
CREATE TRIGGER structure_photo_changed AFTER INSERT OR DELETE ON public.structure_photo FOR EACH ROW EXECUTE FUNCTION structure_photo_changed();
CREATE TRIGGER structure_site_changed AFTER INSERT OR DELETE OR UPDATE ON public.structure_site FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');
CREATE TRIGGER structure_trade_changed AFTER INSERT OR DELETE OR UPDATE ON public.structure_trade FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');
CREATE TRIGGER structure_version BEFORE INSERT OR UPDATE ON public.structure FOR EACH ROW EXECUTE FUNCTION content_version();

