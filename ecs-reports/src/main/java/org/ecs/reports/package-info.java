/**
 * Documents: paged, printable, made to be kept. A <em>layout</em> (a {@code .jrxml} in {@code
 * src/main/reports}) is compiled when the module is built; the words are in {@code
 * <document>.properties} of each language, formats follow the reader's language.
 */
@NullMarked
package org.ecs.reports;

import org.jspecify.annotations.NullMarked;
