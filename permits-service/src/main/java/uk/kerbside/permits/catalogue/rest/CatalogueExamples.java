package uk.kerbside.permits.catalogue.rest;

import uk.kerbside.permits.catalogue.RulesExample;

/** What the document of the API shows of the catalogue; {@code docs/catalogue.md} has more. */
final class CatalogueExamples {
    static final String TYPES = """
            [
              {
                "code": "HAVERING_HERO",
                "aliases": ["HAVERING_HEROES"],
                "name": "Havering Hero permit",
                "status": "OPEN",
                "versions": [
                  {
                    "version": 1,
                    "effectiveFrom": "2026-04-01",
            """ + RulesExample.FREE_FOR_A_YEAR + "}]}]";

    static final String TYPE = """
            {
              "code": "PERSONAL_ASSISTANT",
              "aliases": [],
              "name": "Personal assistant permit",
              "status": "OPEN",
              "versions": [
                {
                  "version": 1,
                  "effectiveFrom": "2027-01-01",
            """ + RulesExample.FREE_FOR_A_YEAR + "}]}";

    private CatalogueExamples() {}
}
