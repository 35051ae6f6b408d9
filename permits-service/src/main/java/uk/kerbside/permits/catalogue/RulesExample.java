package uk.kerbside.permits.catalogue;

/** Rules of a permit that is free for a year, as {@link RulesReader} reads them: what the documents of the API show. */
public final class RulesExample {
    /** All but the day from which they hold. */
    public static final String FREE_FOR_A_YEAR = """
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
            """;

    /** Rules as they are proposed. */
    public static final String PROPOSED = """
            {
              "effectiveFrom": "2027-04-01",
            """ + FREE_FOR_A_YEAR + "}";

    private RulesExample() {}
}
