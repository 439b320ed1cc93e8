/**
 * The database schema: brought up to date before anything reads it. A <em>migration</em> is one SQL
 * file, written once for all databases where a placeholder for the vendor's types is enough, in the
 * vendor's folder where it is not.
 */
@NullMarked
package org.ecs.schema;

import org.jspecify.annotations.NullMarked;
