/**
 * Success beside what could be expected: outcomes held against where units started, and rates on small numbers held against
 * chance. Everything is worked out of published statistics, which name every unit anyway; answers of a survey cannot be named
 * here.
 */
package fi.kuntapeili.benchmark.success;
