-- A database and a role per service, and one for Keycloak. The role owns its database and reaches no other one.
-- Run once, by the superuser, on an empty server: by the postgres image (/docker-entrypoint-initdb.d) and by the local stack.
-- One statement ends with each semicolon at the end of a line. Passwords follow separately: none stands in a file.

REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;

CREATE ROLE permits LOGIN;
CREATE ROLE accounts LOGIN;
CREATE ROLE visitor LOGIN;
CREATE ROLE enforcement LOGIN;
CREATE ROLE helpline LOGIN;
CREATE ROLE keycloak LOGIN;

CREATE DATABASE permits OWNER permits;
CREATE DATABASE accounts OWNER accounts;
CREATE DATABASE visitor OWNER visitor;
CREATE DATABASE enforcement OWNER enforcement;
CREATE DATABASE helpline OWNER helpline;
CREATE DATABASE keycloak OWNER keycloak;

REVOKE ALL ON DATABASE permits FROM PUBLIC;
REVOKE ALL ON DATABASE accounts FROM PUBLIC;
REVOKE ALL ON DATABASE visitor FROM PUBLIC;
REVOKE ALL ON DATABASE enforcement FROM PUBLIC;
REVOKE ALL ON DATABASE helpline FROM PUBLIC;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
