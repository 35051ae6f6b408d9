package uk.kerbside.accounts.template;

/**
 * How something reads, with words still to be put in.
 *
 * @param subject empty where there is none
 */
public record Wording(String subject, String body) {}
