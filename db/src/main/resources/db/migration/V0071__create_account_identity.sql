-- Who a person is for an OpenID Connect provider.
CREATE TABLE account_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX account_identity_account ON account_identity (account);
