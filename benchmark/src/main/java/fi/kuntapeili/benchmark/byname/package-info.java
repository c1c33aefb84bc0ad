/**
 * Comparison by name, with consent: of organisations that ask each other after the freeze, and inside a network by those who
 * agreed before it; and means that tell the amount of one who agreed to that. A value leaves its owner only because the owner
 * said so, and is shown to the same readers alike.
 */
package fi.kuntapeili.benchmark.byname;
