/**
 * Holds a state or a country to a format on Apache Spark: rows by themselves in the partitions that read them, rows
 * against each other in groups and joins that are derived from the format's declarations.
 */
package org.example.state;
