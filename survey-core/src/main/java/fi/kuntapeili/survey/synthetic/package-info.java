/**
 * Made-up answers for demonstration and tests, for any questionnaire. What is plausible comes from a profile in the pack;
 * nothing here knows a question. The same seed gives the same answers on every machine.
 */
package fi.kuntapeili.survey.synthetic;
