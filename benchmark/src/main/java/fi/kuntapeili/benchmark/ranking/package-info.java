/**
 * Rankings that a pack declares: composite indices over published statistics, computed once for each version and always
 * told with how sure the ranks are. No answer is ever part of them.
 */
package fi.kuntapeili.benchmark.ranking;
