/** The cover of a proof as people see it: where its boxes lie, and by what each is settled. */
package org.sharpbound.report.cover;
