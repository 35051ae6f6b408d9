package uk.kerbside.permits.catalogue.rest;

/** What the document of the API shows; {@code docs/catalogue.md} has more. */
final class CatalogueExamples {
    static final String TYPES = """
            [
              {
                "code": "HAVERING_HERO",
                "aliases": [
                  "HAVERING_HEROES"
                ],
                "name": "Havering Hero permit",
                "status": "OPEN",
                "versions": [
                  {
                    "version": 1,
                    "effectiveFrom": "2026-04-01",
                    "free": true,
                    "eligibility": {
                      "holder": "PERSON",
                      "property": "NONE",
                      "residency": false,
                      "carFree": "ALLOWED",
                      "entitlements": [],
                      "sponsored": false
                    },
                    "limits": [
                      {
                        "scope": "ACCOUNT",
                        "most": 1
                      }
                    ],
                    "evidence": [
                      {
                        "proves": "employment",
                        "anyOf": [
                          {
                            "document": "NHS_ID",
                            "age": "IN_FORCE"
                          }
                        ]
                      }
                    ],
                    "terms": {
                      "choices": [
                        "P12M"
                      ]
                    },
                    "startAtMostDaysAhead": 30,
                    "noticeWorkingDays": 0,
                    "prices": {
                      "cells": [],
                      "perVehicle": false,
                      "reductions": []
                    },
                    "vehicles": {
                      "most": 1,
                      "live": 1,
                      "onAccount": true,
                      "freeSwap": false,
                      "freeChangesPerYear": 2,
                      "changeFee": {
                        "amount": 1000,
                        "currency": "GBP"
                      },
                      "sizeDeclared": true
                    },
                    "confers": {
                      "bayClasses": [
                        "PAY_AND_DISPLAY",
                        "CAR_PARK"
                      ],
                      "placeRule": "EVERYWHERE",
                      "places": [],
                      "chosenWeekdays": false,
                      "ownSchoolStreetToo": false
                    },
                    "review": "OFFICER",
                    "decisionWithinWorkingDays": 5,
                    "payWithin": "P30D"
                  }
                ]
              }
            ]""";

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
                  "free": true,
                  "eligibility": {
                    "holder": "PERSON",
                    "property": "NONE",
                    "residency": false,
                    "carFree": "ALLOWED",
                    "entitlements": [],
                    "sponsored": false
                  },
                  "limits": [
                    {
                      "scope": "ACCOUNT",
                      "most": 1
                    }
                  ],
                  "evidence": [
                    {
                      "proves": "employment",
                      "anyOf": [
                        {
                          "document": "NHS_ID",
                          "age": "IN_FORCE"
                        }
                      ]
                    }
                  ],
                  "terms": {
                    "choices": [
                      "P12M"
                    ]
                  },
                  "startAtMostDaysAhead": 30,
                  "noticeWorkingDays": 0,
                  "prices": {
                    "cells": [],
                    "perVehicle": false,
                    "reductions": []
                  },
                  "vehicles": {
                    "most": 1,
                    "live": 1,
                    "onAccount": true,
                    "freeSwap": false,
                    "freeChangesPerYear": 2,
                    "changeFee": {
                      "amount": 1000,
                      "currency": "GBP"
                    },
                    "sizeDeclared": true
                  },
                  "confers": {
                    "bayClasses": [
                      "PAY_AND_DISPLAY",
                      "CAR_PARK"
                    ],
                    "placeRule": "EVERYWHERE",
                    "places": [],
                    "chosenWeekdays": false,
                    "ownSchoolStreetToo": false
                  },
                  "review": "OFFICER",
                  "decisionWithinWorkingDays": 5,
                  "payWithin": "P30D"
                }
              ]
            }""";

    static final String RULES = """
            {
              "effectiveFrom": "2027-04-01",
              "free": true,
              "eligibility": {
                "holder": "PERSON",
                "property": "NONE",
                "residency": false,
                "carFree": "ALLOWED",
                "entitlements": [],
                "sponsored": false
              },
              "limits": [
                {
                  "scope": "ACCOUNT",
                  "most": 1
                }
              ],
              "evidence": [
                {
                  "proves": "employment",
                  "anyOf": [
                    {
                      "document": "NHS_ID",
                      "age": "IN_FORCE"
                    }
                  ]
                }
              ],
              "terms": {
                "choices": [
                  "P12M"
                ]
              },
              "startAtMostDaysAhead": 30,
              "noticeWorkingDays": 0,
              "prices": {
                "cells": [],
                "perVehicle": false,
                "reductions": []
              },
              "vehicles": {
                "most": 1,
                "live": 1,
                "onAccount": true,
                "freeSwap": false,
                "freeChangesPerYear": 2,
                "changeFee": {
                  "amount": 1000,
                  "currency": "GBP"
                },
                "sizeDeclared": true
              },
              "confers": {
                "bayClasses": [
                  "PAY_AND_DISPLAY",
                  "CAR_PARK"
                ],
                "placeRule": "EVERYWHERE",
                "places": [],
                "chosenWeekdays": false,
                "ownSchoolStreetToo": false
              },
              "review": "OFFICER",
              "decisionWithinWorkingDays": 5,
              "payWithin": "P30D"
            }""";

    private CatalogueExamples() {}
}
