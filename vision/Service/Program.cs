Console.Error.WriteLine("Nothing to serve yet.");
return 1;
