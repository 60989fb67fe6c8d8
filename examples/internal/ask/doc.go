// Package ask is what the example programs share: what they can be asked for, and the forms in which they answer.
//
// [Parameters] lists what can be asked of a brief, in the words of its reader: a topic, who says it, a kind of
// finding. A [Selection] is made of them and of values as a user writes them, and passes findings and quotes:
//
//	var s ask.Selection
//	for _, p := range ask.Parameters(b, l) {
//		if err := s.Add(p, query[p.Name]...); err != nil {
//			return fmt.Errorf("%s: %w", p.Name, err)
//		}
//	}
//	for f := range s.Findings(b) {
//		fmt.Println(f)
//	}
//
// A name that a [Vocabulary] does not know is an [UnknownError], which suggests others. [Excerpt] makes a brief of what
// is selected, and [Part.Brief] one of records by their IDs, which each of the [Formats] can write.
package ask
