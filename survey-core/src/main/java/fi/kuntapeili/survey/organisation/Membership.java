package fi.kuntapeili.survey.organisation;

/** An organisation in a network, and how certain that is. */
public record Membership(OrganisationCode organisation, Certainty certainty) {}
