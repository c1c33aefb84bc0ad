/**
 * Published statistics over the years. Every input is public, so no disclosure control takes part and no answer of a survey
 * may get in.
 */
package fi.kuntapeili.benchmark.published;
