/**
 * Lists, page by page. A page begins where the last one ended, whatever was inserted meanwhile; where that is stands in
 * a cursor that only this service can read.
 */
package uk.kerbside.kit.page;
