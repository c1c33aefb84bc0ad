/**
 * A PostgreSQL of our own, for installations and tests that bring none: started beside the application on a data directory,
 * durable unless told otherwise, found again after a crash.
 */
package fi.kuntapeili.survey.database;
