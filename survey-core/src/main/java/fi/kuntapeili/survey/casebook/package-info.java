/**
 * Descriptions of cases: why an organisation does what it does, in words. Staff write them from the answers; nothing is
 * shown to others before the organisation has approved exactly that text, and the organisation can withdraw it at any time.
 */
package fi.kuntapeili.survey.casebook;
