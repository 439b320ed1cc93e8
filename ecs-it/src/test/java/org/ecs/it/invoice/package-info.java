/**
 * Invoices as a recipient's software checks them, with libraries that no other module may have
 * beside its own.
 */
package org.ecs.it.invoice;
