/**
 * Month end in the background: the work of invoice runs, the files of final invoices, the dunning
 * ladder. A message says that a run has work; the rows say what there is to do.
 */
@NullMarked
package org.ecs.finance.invoicing;

import org.jspecify.annotations.NullMarked;
