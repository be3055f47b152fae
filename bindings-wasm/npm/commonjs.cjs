// What `require` gets on Node before 20.19, which cannot load ES modules by it.

throw new Error('ob3: this package is made of ES modules: in CommonJS use Node 20.19 or newer, or `await import("ob3")`');
