/**
 * JSON and XML, whose cells have names: {@link dev.roster.io.members.MemberRows} turns bytes into raw rows under one
 * header, {@link dev.roster.io.members.RowWriter} is what writes them. Nothing here knows what a cell means. Not
 * exported.
 */
@NullMarked
package dev.roster.io.members;

import org.jspecify.annotations.NullMarked;
