/**
 * Loading a pack: the folder that turns the empty platform into a deployment. A pack is read and checked as a whole; only
 * when nothing is wrong is it applied, in one transaction.
 */
package fi.kuntapeili.survey.pack;
