/**
 * Places and days: zones, wards, car parks, school streets with their hours and orders, bank holidays and school terms.
 * They come from files; whether somebody needs a right at a place and an instant is for the kernel to say.
 */
package uk.kerbside.permits.place;
